// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.mirage.store.EntryType;

/** Whatever bytes, texts and times there are can stand in a {@code .changes} file. */
class ChangesValuesTest {

    private static final List<String> NO_COMMENT = List.of();

    @Test
    void anyBytesCanBePathsTargetsAndAttributes() throws IOException {
        Random random = new Random(5);
        String letters = "\\xnrt0a\"'${} #|\n\u202eé\0";
        List<Edit> edits = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            byte[] name = new byte[1 + random.nextInt(9)];
            random.nextBytes(name);
            if (i % 2 == 0) {
                name = random.ints(name.length, 0, letters.length()).mapToObj(at -> letters.substring(at, at + 1))
                        .reduce("", String::concat).getBytes(StandardCharsets.UTF_8);
            }
            byte[] path = RawPath.bytes("/x" + RawPath.of(name).replace('/', '-').replace('\0', '-'));
            Metadata metadata = new Metadata(null, null, null, null, null, null,
                    List.of(AttributeChange.value(RawPath.bytes("user." + RawPath.of(name).replace('\0', '-')), name)));
            edits.add(new PutEdit(EntryType.LINK, Value.of(path), null, Value.of(name), null, metadata, Expectation.NONE,
                    NO_COMMENT));
        }
        ChangeSet set = new ChangeSet(ChangesHeader.EMPTY, edits, NO_COMMENT);

        assertEquals(set, ChangesText.read(ChangesText.write(set)));
    }

    @Test
    void anyTextThatCanBeShownCanStandInIt() throws IOException {
        Random random = new Random(6);
        String letters = "a|#\"\\${ \t\n\n";
        for (int i = 0; i < 3000; i++) {
            byte[] text = random.ints(random.nextInt(20), 0, letters.length()).mapToObj(at -> letters.substring(at, at + 1))
                    .reduce("", String::concat).getBytes(StandardCharsets.UTF_8);
            PutEdit put = new PutEdit(EntryType.FILE, Value.of("/a".getBytes()), new TextBody(text), null, null, Metadata.NONE,
                    Expectation.NONE, NO_COMMENT);
            ChangeSet set = new ChangeSet(ChangesHeader.EMPTY, List.of(put), NO_COMMENT);
            assertEquals(set, ChangesText.read(ChangesText.write(set)));
        }
        for (String no : List.of("\r\n", "\0", "\u202e", "\u0085", "\ufeff", "x".repeat(TextBody.LIMIT + 1))) {
            assertEquals(false, TextBody.canBe(no.getBytes(StandardCharsets.UTF_8)));
        }
        assertEquals(false, TextBody.canBe(new byte[] {(byte) 0xe9}));
        assertTrue(TextBody.canBe("x".repeat(TextBody.LIMIT).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void anyTimeComesBack() {
        Random random = new Random(7);
        for (int i = 0; i < 10_000; i++) {
            EntryTime time = new EntryTime(random.nextLong() >> random.nextInt(64), random.nextInt(3) == 0 ? 0
                    : random.nextInt(1_000_000_000));
            assertEquals(time, EntryTime.parse(time.toString()));
        }
        assertEquals("2026-05-31T14:05:09.000000001Z", new EntryTime(1780236309, 1).toString());
        assertEquals("@9223372036854775807.999999999", new EntryTime(Long.MAX_VALUE, 999_999_999).toString());
        for (String wrong : List.of("2026-02-30T00:00:00Z", "2026-05-31", "@1.5", "@9223372036854775808",
                "2026-05-31T14:05:09.1Z", "")) {
            assertThrows(IllegalArgumentException.class, () -> EntryTime.parse(wrong), wrong);
        }
    }
}
