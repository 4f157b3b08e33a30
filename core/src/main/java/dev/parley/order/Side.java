package dev.parley.order;

/** On which side of an item a position lies. */
public enum Side {
    /** Just before the item: whoever reads on from there reads the item first. */
    BEFORE,
    /** Just after the item. */
    AFTER
}
