// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.running;

import java.io.IOException;
import java.util.List;

import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;

/** Packages that the machine's dnf may take, on the machine that Mirage runs on. */
interface RpmSource {

    /** What the definition of the repository says beside its name and place. */
    List<String> settings();

    /** What dnf needs to find out what it would do. */
    List<Upload> index(Monitor monitor) throws IOException;

    /**
     * The package file of a path in its index.
     *
     * @throws MirageException when it is not there, or not in the repository
     */
    Upload file(String path) throws IOException;
}
