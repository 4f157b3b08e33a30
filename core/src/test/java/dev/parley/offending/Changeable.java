package dev.parley.offending;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A record that can change after it was made.
 *
 * @param list a list that whoever made it can still change
 * @param set the same of a set
 * @param map the same of a map
 * @param array an array, which everybody can change
 * @param hidden a list inside an optional
 * @param date a time that can be set
 * @param fine what no one can change
 */
@SuppressWarnings("all")
public record Changeable(
        List<String> list,
        Set<String> set,
        Map<String, String> map,
        byte[] array,
        Optional<List<String>> hidden,
        Date date,
        Instant fine) {}
