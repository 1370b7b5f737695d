// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.appliance;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

import org.mirage.disk.ImageSource;

/** The files that make up an appliance: those of an archive, or those beside a description. */
interface ApplianceFiles extends Closeable {

    /** How messages call the appliance. */
    String shown();

    /** The description. */
    ImageSource descriptor() throws IOException;

    /** The name of the description. */
    String descriptorName();

    /** The names of files with an ending, as far as they can be known. */
    List<String> named(String ending) throws IOException;

    /** Opens a file by the name that the description has for it. */
    ImageSource open(String name) throws IOException;
}
