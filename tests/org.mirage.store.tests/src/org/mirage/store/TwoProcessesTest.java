// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TwoProcessesTest {

    @TempDir
    Path folder;

    /** Opens the store once, then reads the chunks it is told the hashes of and says what their bytes hash to. */
    static final class Reader {
        public static void main(String[] arguments) throws IOException {
            PackStore store = PackStore.open(Path.of(arguments[0]));
            BufferedReader asked = new BufferedReader(new InputStreamReader(System.in));
            for (String line = asked.readLine(); line != null; line = asked.readLine()) {
                try {
                    System.out.println(Hash.sha256(store.read(ObjectName.chunk(Hash.parse(line)))));
                } catch (MissingObjectException missing) {
                    System.out.println("missing");
                }
            }
        }
    }

    @Test
    void aReaderSeesCommitsAndMergesOfAnotherProcess() throws Exception {
        try (PackStore store = PackStore.open(folder);
                ChildProcess reader = new ChildProcess(Reader.class, folder.toString())) {
            List<Hash> committed = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                byte[] bytes = Data.random(i, 5000);
                reader.tell(Hash.sha256(bytes).toString());
                assertEquals("missing", reader.line());
                committed.add(Data.commitChunk(store, bytes).hash());
                for (Hash hash : List.of(committed.getLast(), committed.get(i / 2))) {
                    reader.tell(hash.toString());
                    assertEquals(hash.toString(), reader.line());
                }
            }
        }
    }
}
