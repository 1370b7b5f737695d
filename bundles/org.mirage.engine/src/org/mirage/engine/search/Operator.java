// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.search;

/** How a word of a question compares a field with a value. */
public enum Operator {
    /** Like a pattern with wildcards, or equal to a number. */
    LIKE(":"),
    /** Matched by a regular expression. */
    MATCHES("~"),
    /** Exactly this. */
    EQUAL("="), LESS("<"), AT_MOST("<="), MORE(">"), AT_LEAST(">=");

    private final String sign;

    Operator(String sign) {
        this.sign = sign;
    }

    /** As it is written. */
    public String sign() {
        return sign;
    }

    /** The one that is written so. */
    static Operator of(String sign) {
        for (Operator operator : values()) {
            if (operator.sign.equals(sign)) {
                return operator;
            }
        }
        throw new IllegalArgumentException(sign);
    }

    /** True when this is a comparison that an order of two values, as of {@link Comparable}, fulfils. */
    boolean holds(int order) {
        return switch (this) {
            case LIKE, MATCHES, EQUAL -> order == 0;
            case LESS -> order < 0;
            case AT_MOST -> order <= 0;
            case MORE -> order > 0;
            case AT_LEAST -> order >= 0;
        };
    }
}
