// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As many files as a large volume has, in one directory, with a heap that could not hold a tenth of them. */
@Tag("full")
class FiveMillionTest {

    private static final int FILES = 5_000_000;

    @TempDir
    Path folder;

    /** Stores the files, each of another content, then finds some of them again. */
    static final class Writer {
        public static void main(String[] arguments) throws IOException {
            try (PackStore store = PackStore.open(Path.of(arguments[0]))) {
                long start = System.nanoTime();
                Subtree tree;
                try (PackSession session = store.begin(); FrameWriter frames = session.frames();
                        FrameWriter treeFrames = session.frames()) {
                    ContentWriter contents = new ContentWriter(session, frames);
                    DirectoryWriter directory = new TreeWriter(session, treeFrames).begin();
                    for (int i = 0; i < FILES; i++) {
                        directory.add(entry(i, contents.small(content(i))));
                    }
                    tree = directory.finish();
                    session.commit();
                }
                System.err.printf("%d files stored in %.1f s, %d MB in packs%n", FILES,
                        (System.nanoTime() - start) / 1e9, store.packBytes() >> 20);
                find(store, tree);
            }
        }

        private static void find(PackStore store, Subtree tree) throws IOException {
            TreeReader trees = new TreeReader(store);
            ContentReader contents = new ContentReader(store);
            for (int i = 0; i < FILES; i += 999_983) {
                Entry entry = trees.find(tree.tree(), entry(i, null).name());
                ByteBuffer content = ByteBuffer.allocate(100);
                contents.read(entry.content(), 0, content);
                System.out.println(new String(content.array(), 0, content.position()));
            }
            System.out.println(trees.count(tree.tree()));
        }

        private static Entry entry(int i, ContentName content) {
            return Entry.builder(Data.bytes(String.format("file-%08d.txt", i)), EntryType.FILE).size(20)
                    .permissions(0644).time(1_700_000_000 + i, i).content(content).build();
        }

        private static byte[] content(int i) {
            return Data.bytes("content " + i);
        }
    }

    @Test
    void fiveMillionFilesNeedLittleMemory() throws Exception {
        try (ChildProcess writer = new ChildProcess(List.of("-Xmx192m"), Writer.class, folder.toString())) {
            for (int i = 0; i < FILES; i += 999_983) {
                assertEquals("content " + i, writer.line());
            }
            assertEquals(Integer.toString(FILES), writer.line());
        }
    }
}
