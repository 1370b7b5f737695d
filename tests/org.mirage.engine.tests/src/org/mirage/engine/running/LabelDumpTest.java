// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.mirage.engine.CancelledException;
import org.mirage.engine.selinux.FileContexts;

/** What is told of labels ends when it is to end, in the midst of a policy too. */
class LabelDumpTest {

    private static final int RULES = 5000;
    private static final byte[] LIST = "f/etc/one\0d/etc/two\0".getBytes(StandardCharsets.US_ASCII);

    private static LabelDump dump(int checks) throws IOException {
        FileContexts contexts = new FileContexts(List.of("/etc/.*  first\n" + "/.*x  other\n".repeat(RULES)), "", "");
        int[] left = {checks};
        return new LabelDump(new ByteArrayInputStream(LIST), LIST.length, contexts, () -> {
            if (left[0]-- <= 0) {
                throw new CancelledException();
            }
        });
    }

    @Test
    void everyPathHasItsLabel() throws IOException {
        String text = new String(dump(Integer.MAX_VALUE).readAllBytes(), StandardCharsets.US_ASCII);

        assertEquals(List.of("# file: ./etc/one", "# file: ./etc/two"), text.lines().filter(line -> line.startsWith("#")).toList());
    }

    @Test
    void itEndsBetweenThePathsAndBetweenTheRules() throws IOException {
        assertThrows(CancelledException.class, dump(0)::readAllBytes);
        assertThrows(CancelledException.class, dump(2)::readAllBytes);
        // a reader that has bytes already is told the next time
        LabelDump second = dump(RULES / 16 + 10);
        assertTrue(second.readNBytes(LIST.length).length > 0);
        assertThrows(CancelledException.class, second::readAllBytes);
    }
}
