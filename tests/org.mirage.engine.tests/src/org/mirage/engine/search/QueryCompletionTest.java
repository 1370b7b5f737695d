// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.MirageException;
import org.mirage.engine.NotFoundException;
import org.mirage.engine.made.MadeLibrary;
import org.mirage.engine.made.MadeVolume;

/** What is offered to those who write a question, and that it can be understood. */
class QueryCompletionTest {

    @TempDir
    private Path folder;

    /** The question as it would be with each proposal taken; the caret stands at the bar. */
    private static List<String> completed(KnownValues known, String marked) {
        int caret = marked.indexOf('|');
        String text = marked.replace("|", "");
        return new QueryCompletion(known).at(text, caret).stream()
                .map(proposal -> text.substring(0, proposal.start()) + proposal.text() + text.substring(caret)).toList();
    }

    private static List<String> completed(String marked) {
        return completed(KnownValues.NONE, marked);
    }

    @Test
    void fieldsAreOfferedWhereAWordBegins() {
        assertEquals(List.of("modified>=", "mode:"), completed("mod|"));
        assertEquals(List.of("age<"), completed("AG|"));
        assertEquals(List.of("type:file size>"), completed("type:file si|"));
        assertEquals(List.of("a (target:b)"), completed("a (targ|b)"));
        assertEquals(List.of("-text:"), completed("-tex|"));
        assertEquals(List.of("text: type:"), completed("text: typ|"));
        assertTrue(completed("|").containsAll(List.of("name:", "size>", "image:", "saved:")));
        assertTrue(completed("a |").contains("a path:"));
        assertEquals(List.of(), completed("sshd|"));
        assertEquals(List.of(), completed("\"mod|"));
    }

    @Test
    void valuesAreOfferedBehindASign() {
        assertEquals(List.of("mode:setuid", "mode:setgid"), completed("mode:set|"));
        assertEquals(List.of("mode:world-writable", "mode:group-writable"), completed("mode:writ|"));
        assertEquals(List.of("type=file", "type=fifo"), completed("type=fi|"));
        assertEquals(List.of("age<1d", "age<7d", "age<4w", "age<1y"), completed("age<|"));
        assertEquals(List.of("size:>1M", "size:>10M", "size:>100M"), completed("size:>|").subList(0, 3));
        assertEquals(List.of("(type:link)"), completed("(type:lin|)"));
        // what is whole stays as it is
        assertEquals(List.of(), completed("mode:SetUID|"));
        assertEquals(List.of(), completed("name:se|"));
        assertEquals(List.of(), completed("mode~se|"));
    }

    @Test
    void valuesOfALibraryAreOfferedAsTheyCanBeWritten() throws IOException {
        try (MadeLibrary made = new MadeLibrary(folder)) {
            MadeVolume volume = new MadeVolume(0, 1, "0001").file("a", "");
            made.add("web", "2026-01-01T00:00:00Z", Map.of("PRETTY_NAME", "Debian GNU/Linux 12 (bookworm)"), volume);
            made.add("web-2", "2026-01-01T00:00:00Z", Map.of("PRETTY_NAME", "A \"quoted\" one"), volume);
            made.add("evil", "2026-01-01T00:00:00Z", Map.of("PRETTY_NAME", "two\nlines"), volume);
            made.add("large", "2026-01-01T00:00:00Z", Map.of("PRETTY_NAME", "x".repeat(5000)), volume);
            new SavedQueries(made.library()).save("setuid", "mode:setuid type:file", false);
            KnownValues known = KnownValues.of(made.library());

            assertEquals(List.of("image:web-2"), completed(known, "image:eb-|"));
            assertEquals(List.of("image:evil", "image:large", "image:web", "image:web-2"), completed(known, "image:|"));
            assertEquals(List.of(), completed(known, "image:web|"));
            assertEquals(List.of("saved:setuid"), completed(known, "saved:|"));
            assertEquals("mode:setuid type:file", known.saved("setuid"));
            assertThrows(NotFoundException.class, () -> known.saved("none"));
            List<String> systems = completed(known, "system:|");
            assertEquals(List.of("system:\"A \\\"quoted\\\" one\"", "system:\"Debian GNU/Linux 12 (bookworm)\""), systems);
            assertEquals(systems.subList(1, 2), completed(known, "system:\"debian gnu|"));
            for (String query : systems) {
                assertEquals(1, images(made, query), query);
            }
        }
    }

    private static int images(MadeLibrary made, String query) throws IOException {
        return new FindFiles(made.library(), query + " name:a").call(_ -> {
            // the report says how many
        }, org.mirage.engine.Monitor.NONE).images();
    }

    /** Every value of the language can be asked for. */
    @Test
    void whatIsOfferedCanBeUnderstood() throws MirageException {
        FileVocabulary vocabulary = new FileVocabulary(Instant.now(), KnownValues.NONE::saved);
        List<String> whole = new ArrayList<>();
        QueryCompletion completion = new QueryCompletion(KnownValues.NONE);
        for (QueryProposal field : completion.at("", 0)) {
            assertFalse(field.isWhole());
            for (QueryProposal value : completion.at(field.text(), field.text().length())) {
                assertTrue(value.isWhole());
                whole.add(field.text().substring(0, value.start()) + value.text());
            }
        }
        assertTrue(whole.containsAll(List.of("type:dir", "mode:sticky", "flag:immutable", "size>1G", "age<1y", "under:/etc")), whole::toString);
        for (String query : whole) {
            QueryParser.parse(query, vocabulary);
        }
    }
}
