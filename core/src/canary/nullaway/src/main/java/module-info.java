/** Null-marked as Parley's own modules are. */
@org.jspecify.annotations.NullMarked
module dev.parley.canary {
    requires static org.jspecify;
}
