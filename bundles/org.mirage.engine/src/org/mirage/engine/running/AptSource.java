// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.running;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.mirage.engine.Monitor;

/** Packages that the machine's apt may take, on the machine that Mirage runs on. */
interface AptSource {

    /** The lines of a list of sources when it lies at a path in the machine. */
    List<String> lines(String place);

    /** Lines of preferences that leave what is no security update; empty when it does not tell them apart. */
    List<String> securityOnly();

    /** What apt needs to find out what it would do. */
    List<Upload> index(Monitor monitor) throws IOException;

    /** The package file of a path in its index; empty when it is not there. */
    Optional<Upload> file(String path) throws IOException;
}
