// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.carrying;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Set;

import org.junit.jupiter.api.Test;

/** Lists of entries take what became of single entries elsewhere. */
class EntryMergeTest {

    private static final EntryDecision NONE = (key, _, _, _) -> {
        throw new UndecidedException(key);
    };

    private static String stanza(String name, String version) {
        return "Package: " + name + "\nStatus: install ok installed\nArchitecture: amd64\nVersion: " + version + "\nDepends: a,\n b\n\n";
    }

    @Test
    void packagesGoWhereTheirNamesBelong() throws UndecidedException {
        String base = stanza("bash", "1") + stanza("less", "1") + stanza("zsh", "1");
        String child = stanza("bash", "2") + stanza("libedit2", "1") + stanza("zsh", "1");
        String target = stanza("bash", "1") + stanza("jq", "1") + stanza("less", "1") + stanza("libonig5", "1") + stanza("zsh", "9");

        assertEquals(stanza("bash", "2") + stanza("jq", "1") + stanza("libedit2", "1") + stanza("libonig5", "1") + stanza("zsh", "9"),
                new EntryMerge(StanzaFormat.PACKAGES, base, child).into(target, NONE));
    }

    @Test
    void entriesThatBothChangedAreForSomebodyElse() throws UndecidedException {
        EntryMerge merge = new EntryMerge(StanzaFormat.PACKAGES, stanza("bash", "1"), stanza("bash", "2"));

        assertThrows(UndecidedException.class, () -> merge.into(stanza("bash", "3"), NONE));
        assertEquals(stanza("bash", "2"), merge.into(stanza("bash", "2"), NONE));
        assertEquals(stanza("bash", "9"), merge.into(stanza("bash", "3"), (_, _, _, _) -> stanza("bash", "9")));
    }

    @Test
    void askersOfQuestionsAreASet() throws UndecidedException {
        String base = "Name: a/b\nTemplate: a/b\nOwners: one\n\n";

        assertEquals("Name: a/b\nTemplate: a/b\nOwners: one, three, two\nValue: yes\n\n",
                FieldMerge.stanzas(base, "Name: a/b\nTemplate: a/b\nOwners: one, two\n\n",
                        "Name: a/b\nTemplate: a/b\nOwners: one, three\nValue: yes\n\n", Set.of("Owners")));
    }

    @Test
    void membersOfGroupsComeAndGoOneByOne() throws UndecidedException {
        EntryMerge merge = new EntryMerge(LineFormat.COLONS, "adm:x:4:root,old\naudio:x:29:\n",
                "adm:x:4:root,new\naudio:x:29:\nssh:x:101:\n");

        assertEquals("adm:x:4:root,alice,new\naudio:x:29:bob\nlast:x:1000:\nssh:x:101:\n",
                merge.into("adm:x:4:root,old,alice\naudio:x:29:bob\nlast:x:1000:\n", AccountLines.of("group")));
    }

    @Test
    void whatWasAddedLastIsKnownWhereATargetHadSomeOfIt() throws UndecidedException {
        EntryMerge merge = new EntryMerge(LineFormat.COLONS, "root:x:0:\n", "root:x:0:\nbus:x:101:\nssh:x:102:\n");
        String had = "root:x:0:\nssh:x:999:\n";
        String all = "root:x:0:\nssh:x:999:\nbus:x:101:\n";

        assertEquals(had, merge.withoutLastAdded(had, all));
        assertEquals("root:x:0:\nbus:x:101:\n", merge.withoutLastAdded("root:x:0:\n", "root:x:0:\nbus:x:101:\nssh:x:102:\n"));
        assertEquals(all, merge.withoutLastAdded(all, all));
    }

    @Test
    void linesThatAreCutOffGetTheirEnds() throws UndecidedException {
        assertEquals("a\nb\nc\n", new EntryMerge(LineFormat.WHOLE, "a", "a\nc\n").into("a\nb", NONE));
    }
}
