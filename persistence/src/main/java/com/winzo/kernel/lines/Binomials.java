package com.winzo.kernel.lines;

/** Counts combinations. */
final class Binomials {

    private Binomials() {}

    /** How many ways there are to choose k of n; n at most 20. */
    static int of(int n, int k) {
        if (k < 0 || k > n) {
            return 0;
        }
        long ways = 1;
        for (int i = 1; i <= Math.min(k, n - k); i++) {
            ways = ways * (n - i + 1) / i;
        }
        return Math.toIntExact(ways);
    }
}
