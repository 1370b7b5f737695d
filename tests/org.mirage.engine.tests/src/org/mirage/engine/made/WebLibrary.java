// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.made;

import java.io.IOException;
import java.nio.file.Path;

import org.mirage.engine.ExportDisk;
import org.mirage.engine.ExportInstances;
import org.mirage.engine.MirageException;
import org.mirage.engine.VersionName;
import org.mirage.engine.customising.InstanceTable;
import org.mirage.testing.Tools;

/** A library with one image, web, of a small disk, and what is exported of it. */
public final class WebLibrary extends TestLibrary {

    private static final VersionName WEB = new VersionName("web", 0);
    /** Where the disk's only partition begins. */
    private static final int PARTITION = 1 << 20;

    private final Path disk;
    private Path expected;

    /** Makes it in a folder, below {@code library}, of the disk {@code web.raw}. */
    public WebLibrary(Path folder) throws IOException {
        super(folder.resolve("library"));
        disk = MadeDisk.small(folder, "web.raw");
        add(disk, "web");
    }

    /** The disk as every export of it has to be: blocks that are free are zero. */
    public Path expected() throws IOException {
        if (expected == null) {
            expected = MadeDisk.withoutFree(disk, PARTITION);
        }
        return expected;
    }

    /** An export of the image into a file. */
    public ExportDisk export(Path target) {
        return new ExportDisk(library(), WEB).target(target);
    }

    /** An export of a machine for each row of a table. */
    public ExportInstances instances(String table) throws MirageException {
        return new ExportInstances(library(), WEB, InstanceTable.of(table, "web.csv"));
    }

    /** Has QEMU compare a file with what is expected; fails when anything differs. */
    public void compare(String format, Path file) throws IOException {
        Tools.run("qemu-img", "compare", "-f", "raw", "-F", format, expected().toString(), file.toString());
    }
}
