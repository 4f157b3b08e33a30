package dev.parley.offending;

/** Computes with functions whose last bit may differ from machine to machine. */
@SuppressWarnings("all")
public final class ComputesLoosely {
    private ComputesLoosely() {}

    static double logarithm(double x) {
        return Math.log10(x);
    }

    static double power(double x) {
        return Math.pow(x, 1.8);
    }
}
