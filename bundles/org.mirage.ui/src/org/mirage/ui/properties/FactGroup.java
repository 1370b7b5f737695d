// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.properties;

import java.util.ArrayList;
import java.util.List;

/** Facts under one heading. */
public final class FactGroup {

    private final String title;
    private final List<Fact> facts = new ArrayList<>();

    FactGroup(String title) {
        this.title = title;
    }

    /** Adds a fact unless there is nothing to say. */
    FactGroup add(String label, String value) {
        if (value != null && !value.isEmpty()) {
            facts.add(new Fact(label, value));
        }
        return this;
    }

    /** The heading. */
    public String title() {
        return title;
    }

    /** What stands under it. */
    public List<Fact> facts() {
        return facts;
    }
}
