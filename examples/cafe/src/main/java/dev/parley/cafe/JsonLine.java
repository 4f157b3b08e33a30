package dev.parley.cafe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.parley.jackson.ParleyFeature;
import dev.parley.jackson.ParleyJson;
import java.util.Map;

/** What the café itself has to say as JSON: names with texts, numbers and lists. */
final class JsonLine {
    private static final JsonMapper MAPPER =
            ParleyJson.mapperBuilder(ParleyFeature.defaults()).build();

    private JsonLine() {}

    static String of(Map<String, Object> fields) {
        try {
            return MAPPER.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts, numbers and lists are always written", e);
        }
    }
}
