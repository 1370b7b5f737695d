// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli;

/** Tells whether a word is another one mistyped. */
final class Similarity {

    private Similarity() {
    }

    /** True when one begins with the other, or at most two letters were added, left out or changed. */
    static boolean isTypo(String word, String meant) {
        if (word.length() >= 2 && (meant.startsWith(word) || word.startsWith(meant))) {
            return true;
        }
        return distance(word, meant) <= (meant.length() <= 3 ? 1 : 2);
    }

    /** Levenshtein's distance. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
