// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.moving.initramfs;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;

/** What is in an initial RAM disk that matters for finding disks: kernel modules. Names of modules have low lines, no hyphens. */
public final class Initramfs {

    private static final int MOST_NAMES = 500_000;
    private static final String FOLDER = "lib/modules/";
    private static final List<String> ENDINGS = List.of(".ko", ".ko.xz", ".ko.zst", ".ko.gz", ".ko.bz2");

    private final Set<String> modules = new TreeSet<>();
    private final Set<String> releases = new TreeSet<>();
    private int names;

    private Initramfs() {
    }

    /**
     * Reads all parts of an initial RAM disk, however each is packed.
     *
     * @param packed is read to its end and not closed
     * @throws IOException when it is damaged, packed in a way that is not known, or larger than one can be
     */
    public static Initramfs read(InputStream packed, Monitor monitor) throws IOException {
        Initramfs found = new Initramfs();
        new InitramfsParts(packed, monitor).read(found::add);
        return found;
    }

    private void add(String name) throws MirageException {
        if (names++ == MOST_NAMES) {
            throw new MirageException("it holds more than " + MOST_NAMES + " names");
        }
        int folder = name.indexOf(FOLDER);
        if (folder < 0 || folder > 0 && name.charAt(folder - 1) != '/') {
            return;
        }
        String below = name.substring(folder + FOLDER.length());
        int slash = below.indexOf('/');
        releases.add(slash < 0 ? below : below.substring(0, slash));
        String file = below.substring(below.lastIndexOf('/') + 1);
        ENDINGS.stream().filter(file::endsWith).forEach(
                ending -> modules.add(file.substring(0, file.length() - ending.length()).replace('-', '_')));
    }

    /** Names of the modules in it. */
    public Set<String> modules() {
        return modules;
    }

    /** Releases of the kernels that the modules are for. */
    public Set<String> releases() {
        return releases;
    }
}
