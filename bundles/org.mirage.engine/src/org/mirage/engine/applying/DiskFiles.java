// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.applying;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import org.mirage.engine.MirageException;
import org.mirage.engine.Names;
import org.mirage.engine.changes.DiskBody;
import org.mirage.engine.changes.RawPath;

/** Finds what a change set puts from the machine that Mirage runs on. */
public final class DiskFiles {

    private final Path folder;

    /**
     * Finds it.
     *
     * @param folder that paths are meant from; null when nothing may be read
     */
    public DiskFiles(Path folder) {
        this.folder = folder;
    }

    /** The path that is meant. */
    public Path path(DiskBody body) throws MirageException {
        if (folder == null) {
            throw new MirageException("this change set is not in a file, so that it cannot put " + Names.show(body.file())
                    + " from disk");
        }
        if (!Names.isText(body.file())) {
            throw new MirageException(Names.show(body.file()) + " on disk cannot be named: it is no UTF-8");
        }
        return folder.resolve(new String(body.file(), StandardCharsets.UTF_8));
    }

    /** Why something on disk cannot be read, for a person. */
    static MirageException unreadable(Path path, IOException reason) {
        return new MirageException(path + " on disk cannot be read: "
                + (reason instanceof NoSuchFileException ? "it is not there" : reason.getMessage()), reason);
    }

    /** The last part of a path as the bytes that the disk has. */
    static byte[] name(Path path) {
        // of a path only its address has all bytes; as text it may have lost some
        String address = path.toUri().getRawPath();
        String plain = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
        return RawPath.bytes(URLDecoder.decode(plain.substring(plain.lastIndexOf('/') + 1).replace("+", "%2B"),
                StandardCharsets.ISO_8859_1));
    }
}
