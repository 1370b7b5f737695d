// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.util.List;

/** Takes a version out of the library; its bytes stay in the packs until they are pruned. */
public final class DeleteVersion {

    private final DeleteVersions deletion;

    /** Will delete the version of that name. */
    public DeleteVersion(Library library, VersionName name) {
        deletion = new DeleteVersions(library, List.of(name));
    }

    /**
     * Deletes it.
     *
     * @throws NotFoundException when there is no such version
     * @throws MirageException when disks of others are yet to be made from its
     */
    public void call(Monitor monitor) throws MirageException {
        deletion.call(monitor);
    }
}
