// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.customising;

import java.util.LinkedHashMap;
import java.util.Map;

import org.mirage.store.Hash;

/**
 * A change set that was used for an export.
 *
 * @param name the ready-made one's, or that of its file
 * @param text the content name of the {@code .changes} file; null for a ready-made one
 * @param folder that paths of files on disk were meant from; empty when none was known
 */
public record LoggedStep(String name, Hash text, String folder) {

    private static final String NAME = "name";
    private static final String TEXT = "text";
    private static final String FOLDER = "folder";

    Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(NAME, name);
        if (text != null) {
            map.put(TEXT, text.bytes());
            map.put(FOLDER, folder);
        }
        return map;
    }

    static LoggedStep of(Map<?, ?> map) {
        return new LoggedStep((String) map.get(NAME), map.get(TEXT) instanceof byte[] bytes ? Hash.of(bytes) : null,
                map.get(FOLDER) instanceof String text ? text : "");
    }
}
