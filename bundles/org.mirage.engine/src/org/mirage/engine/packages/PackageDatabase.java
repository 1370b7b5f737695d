// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages;

import java.nio.charset.StandardCharsets;

import org.mirage.engine.Names;

/**
 * A file or folder in which packages are noted.
 *
 * @param identity equal where the same is noted: the content's name, or the hash of all that lies in the folder
 * @param place its path, with one byte in each character
 */
record PackageDatabase(DatabaseForm form, String identity, String place) {

    /** What its packages are kept under: the same wherever it lies. */
    String key() {
        return key(form.name(), identity);
    }

    /** The same of a form by its name. */
    static String key(String form, String identity) {
        return form + " " + identity;
    }

    /** Its place for a person. */
    String shownPlace() {
        return Names.show(place.getBytes(StandardCharsets.ISO_8859_1));
    }
}
