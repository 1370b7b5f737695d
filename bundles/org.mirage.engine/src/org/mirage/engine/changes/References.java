// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import java.util.ArrayList;
import java.util.List;

/** Finds the parameters that stand in an edit. */
final class References {

    private References() {
    }

    static List<String> of(Edit edit) {
        List<String> names = new ArrayList<>(edit.path().parameters());
        add(names, edit.expectation().target());
        switch (edit) {
            case PutEdit put -> {
                add(names, put.target());
                add(names, put.body());
            }
            case PutTreeEdit put -> add(names, put.body());
            case RenameEdit rename -> add(names, rename.to());
            case LinkEdit link -> add(names, link.file());
            case RemoveEdit remove -> {
                // its path is all
            }
            case SetEdit set -> {
                // its path is all
            }
        }
        return names;
    }

    private static void add(List<String> names, Value value) {
        if (value != null) {
            names.addAll(value.parameters());
        }
    }

    private static void add(List<String> names, Body body) {
        switch (body) {
            case TemplateBody template -> template.lines().forEach(line -> add(names, line));
            case VersionBody version -> add(names, version.path());
            case null, default -> {
                // all else is literal
            }
        }
    }
}
