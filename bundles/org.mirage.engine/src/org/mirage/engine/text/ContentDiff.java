// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;

import org.mirage.engine.ByteCount;
import org.mirage.engine.CancelledException;
import org.mirage.engine.ContentDifferences;
import org.mirage.engine.MachineEntry;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.compare.Comparison;
import org.mirage.engine.compare.Difference;
import org.mirage.engine.compare.DifferenceVisitor;
import org.mirage.engine.text.TextContent.Kind;
import org.mirage.engine.view.MachineWalk;
import org.mirage.store.EntryType;

/** Writes what a comparison finds to differ in content, file by file as it is found. */
public final class ContentDiff implements DifferenceVisitor {

    private static final TextContent ABSENT = new TextContent(Kind.TEXT, new byte[0]);

    private final VersionFiles left;
    private final VersionFiles right;
    private final int limit;
    private final UnifiedDiff diff;
    private final Monitor monitor;
    private long texts;
    private long renamed;
    private long binary;
    private long tooLarge;
    private long unreadable;

    /**
     * Will write the differences of a comparison of two versions.
     *
     * @param limit bytes of a file that is compared by its lines
     * @param target stays open
     */
    public ContentDiff(Comparison comparison, int limit, OutputStream target, Monitor monitor) {
        left = comparison.left();
        right = comparison.right();
        this.limit = limit;
        this.monitor = monitor;
        diff = new UnifiedDiff(target);
    }

    @Override
    public boolean visit(Difference difference) throws IOException {
        MachineEntry before = file(difference.left());
        MachineEntry after = file(difference.right());
        switch (difference.change().kind()) {
            case ADDED -> write(null, after);
            case REMOVED -> write(before, null);
            case CONTENT -> write(before, after);
            case TYPE -> {
                write(before, null);
                write(null, after);
            }
            case MOVED -> rename(difference.left(), difference.right());
            case NONE, METADATA, MOVED_AWAY -> {
                // the content is what it was
            }
        }
        return true;
    }

    /** Writes what is left to be written; how much it was. */
    public ContentDifferences finish() throws IOException {
        diff.flush();
        return new ContentDifferences(texts, renamed, binary, tooLarge, unreadable);
    }

    private static MachineEntry file(MachineEntry entry) {
        return entry != null && entry.entry().type() == EntryType.FILE ? entry : null;
    }

    /** Writes how one file becomes the other; null for one that is not there. */
    private void write(MachineEntry before, MachineEntry after) throws IOException {
        if (before == null && after == null) {
            return;
        }
        DiffLabel old = before == null ? null : label(before);
        DiffLabel fresh = after == null ? null : label(after);
        TextContent one = read(left, before);
        TextContent other = one == null || one.kind() == Kind.BINARY ? one : read(right, after);
        if (one == null || other == null) {
            unreadable++;
            diff.remark("Files", old, fresh, "differ; the content of one could not be read");
        } else if (one.kind() == Kind.BINARY || other.kind() == Kind.BINARY) {
            binary++;
            diff.remark("Binary files", old, fresh, "differ");
        } else if (one.kind() == Kind.TOO_LARGE || other.kind() == Kind.TOO_LARGE) {
            tooLarge++;
            diff.remark("Files", old, fresh,
                    "differ; their lines are not compared, because one is larger than " + ByteCount.show(limit));
        } else {
            texts++;
            write(old, one.bytes(), fresh, other.bytes());
        }
    }

    private void write(DiffLabel old, byte[] before, DiffLabel fresh, byte[] after) throws IOException {
        if (old == null) {
            diff.added(fresh, after);
        } else if (fresh == null) {
            diff.removed(old, before);
        } else {
            diff.changed(old, before, fresh, after);
        }
    }

    /** The content of a file, nothing of none; null when it cannot be read. */
    private TextContent read(VersionFiles files, MachineEntry file) throws CancelledException {
        if (file == null) {
            return ABSENT;
        }
        if (file.entry().content() == null) {
            return null;
        }
        try (InputStream content = files.open(file)) {
            TextContent read = TextContent.read(content, file.entry().size(), limit);
            monitor.worked(read.bytes().length);
            return read;
        } catch (CancelledException stopped) {
            throw stopped;
        } catch (IOException trouble) {
            monitor.note(files.summary().label() + ": " + file + " cannot be read: " + trouble.getMessage());
            return null;
        }
    }

    /** A directory that was moved as a whole is told by its files. */
    private void rename(MachineEntry from, MachineEntry to) throws IOException {
        new MachineWalk(left, monitor).walk(from, entry -> {
            if (entry.entry().type() == EntryType.FILE) {
                byte[] below = Arrays.copyOfRange(entry.path(), from.path().length, entry.path().length);
                byte[] path = Arrays.copyOf(to.path(), to.path().length + below.length);
                System.arraycopy(below, 0, path, to.path().length, below.length);
                diff.renamed(label(entry), label(new MachineEntry(path, entry.entry(), to.volume(), false)));
                renamed++;
            }
            return true;
        });
    }

    private static DiffLabel label(MachineEntry file) {
        return new DiffLabel(Arrays.copyOfRange(file.path(), 1, file.path().length), file.entry().seconds(),
                file.entry().nanoseconds(), (file.entry().permissions() & 0111) != 0);
    }
}
