// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

/** Takes a version out of the library; its bytes stay in the packs until they are pruned. */
public final class DeleteVersion {

    private final Library library;
    private final VersionName name;

    public DeleteVersion(Library library, VersionName name) {
        this.library = library;
        this.name = name;
    }

    public void call(Monitor monitor) throws MirageException {
        throw new UnsupportedOperationException();
    }
}
