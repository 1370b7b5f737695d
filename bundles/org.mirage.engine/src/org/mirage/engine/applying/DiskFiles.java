// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.applying;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.Names;
import org.mirage.engine.changes.DiskBody;
import org.mirage.engine.changes.RawPath;
import org.mirage.store.ContentWriter;
import org.mirage.store.LargeContent;
import org.mirage.store.StoredContent;

/** Finds what a change set puts from the machine that Mirage runs on. */
public final class DiskFiles {

    private static final int PIECE = 1 << 20;

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

    /** Takes the content of a regular file, links to it followed. */
    static Bodies.Content read(Path path, NewObjects objects, Monitor monitor) throws IOException {
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            throw new MirageException(path + " on disk is no file");
        }
        try (InputStream in = Files.newInputStream(path); LargeContent content = new ContentWriter(objects).large()) {
            byte[] piece = new byte[PIECE];
            for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
                monitor.check();
                content.write(ByteBuffer.wrap(piece, 0, length));
            }
            StoredContent stored = content.finish();
            objects.flush();
            return new Bodies.Content(stored.name(), stored.size());
        } catch (MirageException e) {
            throw e;
        } catch (IOException e) {
            throw unreadable(path, e);
        }
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
