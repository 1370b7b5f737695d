// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.applying;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.mirage.engine.MirageException;
import org.mirage.engine.changes.ChangeSet;
import org.mirage.engine.changes.ChangesHeader;
import org.mirage.engine.changes.ChangesReader;
import org.mirage.engine.changes.DiskBody;
import org.mirage.engine.changes.Edit;
import org.mirage.engine.changes.EditContents;

/**
 * A change set that is to be applied.
 *
 * @param header what stands before its edits
 * @param edits in order
 * @param text the whole file, as it is kept with the versions that it makes; not to be changed
 * @param folder that paths of files on disk are meant from; null when none may be read
 */
public record GivenChanges(ChangesHeader header, List<Numbered> edits, byte[] text, Path folder) {

    /** Bytes of a file that is held as a whole. */
    private static final long SIZE_LIMIT = 64 << 20;

    /**
     * An edit and where it stands.
     *
     * @param line that it begins on, from 1 on
     */
    public record Numbered(Edit edit, long line) {
    }

    public GivenChanges {
        edits = List.copyOf(edits);
    }

    /**
     * Reads a {@code .changes} file; what it puts from disk lies beside it.
     *
     * @throws org.mirage.engine.changes.InvalidChangesException when it is none, naming line and reason
     */
    public static GivenChanges read(Path file) throws IOException {
        if (Files.size(file) > SIZE_LIMIT) {
            throw new MirageException(file + " has more than " + (SIZE_LIMIT >> 20) + " MiB, too much to be applied");
        }
        return read(Files.readAllBytes(file), file.getFileName().toString(), file.toAbsolutePath().getParent());
    }

    /** Takes a change set that was put together; a line is that of its written form. */
    public static GivenChanges of(ChangeSet set, Path folder) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try (BufferedOutputStream out = new BufferedOutputStream(text)) {
            set.write(out);
        }
        return read(text.toByteArray(), "the change set", folder);
    }

    /** Whether an edit reads from the disks of the machine that Mirage runs on. */
    public boolean readsDisk() {
        return edits.stream().anyMatch(numbered -> readsDisk(numbered.edit()));
    }

    static boolean readsDisk(Edit edit) {
        return EditContents.of(edit).stream().anyMatch(DiskBody.class::isInstance);
    }

    /** Reads the text of a change set; messages call it by that name. */
    public static GivenChanges read(byte[] text, String name, Path folder) throws IOException {
        ChangesReader reader = new ChangesReader(new ByteArrayInputStream(text), name);
        List<Numbered> edits = new ArrayList<>();
        for (Edit edit = reader.next(); edit != null; edit = reader.next()) {
            edits.add(new Numbered(edit, reader.line()));
        }
        return new GivenChanges(reader.header(), edits, text, folder);
    }
}
