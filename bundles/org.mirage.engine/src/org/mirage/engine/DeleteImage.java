// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

/** Takes an image with all its versions out of the library; their bytes stay in the packs until they are pruned. */
public final class DeleteImage {

    private final Library library;
    private final String name;

    public DeleteImage(Library library, String name) {
        this.library = library;
        this.name = name;
    }

    public void call(Monitor monitor) throws MirageException {
        throw new UnsupportedOperationException();
    }
}
