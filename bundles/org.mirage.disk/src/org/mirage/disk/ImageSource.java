// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.mirage.disk.DiskImageException.Problem;

/**
 * The bytes of a disk image: a file, or a part of one as in an archive. It holds the file until it is closed.
 *
 * @param shown how messages call it, and what its ending is taken from
 * @param file the file that has the bytes
 * @param offset where in it they begin, in bytes
 * @param length how many they are
 * @param folder where files lie that the image names; null where it may name none
 */
public record ImageSource(Path shown, HeldFile file, long offset, long length, Path folder) implements Closeable {

    /** All bytes of a file that a person named. */
    public static ImageSource of(Path file) throws IOException {
        return whole(file, HeldFile.open(file), file.toAbsolutePath().getParent());
    }

    /** All bytes of a file that was made of another one, such as by unpacking, and goes by that one's name and folder. */
    public static ImageSource madeOf(Path file, Path shown) throws IOException {
        return whole(shown, HeldFile.open(file, shown), shown.toAbsolutePath().getParent());
    }

    static ImageSource whole(Path shown, HeldFile file, Path folder) throws IOException {
        try (RawFile bytes = file.bytes()) {
            return new ImageSource(shown, file, 0, bytes.size(), folder);
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    /** A part of these bytes, by the name of what it is there; it may name no other file, and is closed by itself. */
    public ImageSource member(long start, long count, Path name) throws IOException {
        if (count == 0) {
            throw new DiskImageException(name, Problem.EMPTY, "is empty");
        }
        if (start < 0 || count < 0 || start > length - count) {
            throw new DiskImageException(name, Problem.TRUNCATED, "goes on where " + shown + " ends");
        }
        return new ImageSource(name, HeldFile.open(file.path(), name), offset + start, count, null);
    }

    /** A part of these bytes, by the same name. Both hold the same file: close one of them. */
    public ImageSource part(long start, long count) throws IOException {
        if (start < 0 || count < 0 || start > length - count) {
            throw new DiskImageException(shown, Problem.TRUNCATED, "has " + length + " bytes, which end before byte " + (start + count));
        }
        return new ImageSource(shown, file, offset + start, count, folder);
    }

    /** Whether it is a file of its own. */
    public boolean isWholeFile() throws IOException {
        try (RawFile bytes = file.bytes()) {
            return offset == 0 && length == bytes.size();
        }
    }

    /** Opens the bytes anew. */
    public BlockDevice bytes() throws IOException {
        RawFile bytes = file.bytes();
        try {
            return offset == 0 && length == bytes.size() ? bytes : new OwnedSlice(bytes, offset, length);
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
    }

    @Override
    public void close() {
        file.close();
    }
}
