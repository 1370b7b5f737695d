// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.MirageException;
import org.mirage.engine.applying.ConflictException;
import org.mirage.testing.Tools;

/** Edits of lines and keys do what docs/changes.md says, and say what is in their way. */
class TextEditsTest {

    @TempDir
    private Path folder;

    private String edit(String before, String edit) throws IOException {
        return edit(before, edit, Map.of("p", "a.b", "q", "x"));
    }

    private String edit(String before, String edit, Map<String, String> values) throws IOException {
        Files.writeString(folder.resolve("f"), before, StandardCharsets.ISO_8859_1);
        boolean changed = OneEdit.text(folder, edit.replace(";", "\n"), values);
        String after = Files.readString(folder.resolve("f"), StandardCharsets.ISO_8859_1);
        assertEquals(changed, !after.equals(before));
        return after;
    }

    private void conflict(String before, String edit, String reason) throws IOException {
        Files.writeString(folder.resolve("f"), before, StandardCharsets.ISO_8859_1);
        MirageException refused = assertThrows(MirageException.class,
                () -> OneEdit.text(folder, edit.replace(";", "\n"), Map.of("p", "a\nb", "q", "x y")));
        assertEquals(reason, refused.getMessage());
        assertEquals(before, Files.readString(folder.resolve("f"), StandardCharsets.ISO_8859_1));
    }

    @Test
    void matchesAreReplacedInEachLine() throws IOException {
        assertEquals("1b2\n\nb1", edit("ab2\n\nba", "replace /f;  pattern a;  with 1"));
        assertEquals("b-a\nba", edit("a-b\nba", "replace /f;  pattern ^(\\\\w)-(\\\\w)$;  with \\\\2-\\\\1"));
        assertEquals("[ab]\\x\n", edit("ab\n", "replace /f;  pattern .+;  with \"[\\\\0]\\\\\\\\${q}\""));
        assertEquals("axb y\n", edit("axb a.b\n", "replace /f;  pattern ${p};  with y"));
        assertEquals("\\1$\n", edit("a\n", "replace /f;  pattern a;  with ${p}", Map.of("p", "\\1$")));
        assertEquals("-é-\u00ff-\n".replace("é", "\u00c3\u00a9"), edit("\u00c3\u00a9\u00ff\n", "replace /f;  pattern \"\";  with -"));
        assertEquals("x\r\n", edit("a\r\n", "replace /f;  pattern ^a;  with x;  times 1"));
        assertEquals("a\n", edit("a\n", "replace /f;  pattern b;  with c"));
        conflict("a\nb\na\n", "replace /f;  pattern a;  with c;  times 1", "/f: expected 1 line that match \"a\", found 2 (lines 1, 3)");
        conflict("a\n", "replace /f;  pattern b;  with c;  at-least 2", "/f: expected at least 2 lines that match \"b\", found none");
        conflict("a\n", "replace /f;  pattern a;  with ${p}", "\"a\\nb\" is no line");
        conflict("a".repeat(100_000), "replace /f;  pattern .;  with " + "b".repeat(1000),
                "/f: expected a text of at most 67108864 bytes once it is edited, found a larger one");
        conflict("a".repeat(2_000_000), "replace /f;  pattern b;  with c",
                "/f: expected lines of at most 1048576 bytes, found line 1 of 2000000");
    }

    /** What sed makes of the same. */
    @Test
    void replacingIsLikeThatOfSed() throws IOException {
        List<String> patterns = List.of("x*", "a|b", "(a)(b)?", "^", "$", "^a*", "b$", "[^a]", "(x*)(y*)", ".", "a+b?");
        Random random = new Random(3);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 2000; i++) {
            random.ints(random.nextInt(8), 0, 4).forEach(at -> text.append("abxy".charAt(at)));
            text.append('\n');
        }
        for (String pattern : patterns) {
            String ours = edit(text.toString(), "replace /f\n  pattern \"" + pattern.replace("\\", "\\\\") + "\"\n  with <\\\\0>");
            Path input = folder.resolve("input");
            Files.writeString(input, text);
            assertEquals(Tools.run("sed", "-E", "s/" + pattern + "/<\\0>/g", input.toString()), ours, pattern);
        }
    }

    @Test
    void linesAreInsertedAndDropped() throws IOException {
        assertEquals("x\na\n", edit("a\n", "insert-line /f;  line x;  first"));
        assertEquals("a\nx\n", edit("a", "insert-line /f;  line x;  last"));
        assertEquals("x\n", edit("", "insert-line /f;  line x;  last"));
        assertEquals("x\na1\na2\n", edit("a1\na2\n", "insert-line /f;  line x;  before a"));
        assertEquals("a1\na2\nx\n", edit("a1\na2", "insert-line /f;  line x;  after a"));
        assertEquals("a\nx", edit("a\nx", "insert-line /f;  line x;  first;  unless-present"));
        assertEquals("x \nx\n", edit("x \n", "insert-line /f;  line x;  last;  unless-present"));
        assertEquals("b\n", edit("a\nb\na", "drop-line /f;  line a"));
        assertEquals("b\n", edit("a1\nb\na2\n", "drop-line /f;  pattern ^a;  times 2"));
        assertEquals("b\n", edit("b\n", "drop-line /f;  line a"));
        conflict("a\n", "insert-line /f;  line x;  after b", "/f: expected a line that matches \"b\", found none");
        conflict("a\n", "drop-line /f;  line b;  times 1", "/f: expected 1 line equal to \"b\", found none");
        conflict("a\n", "insert-line /f;  line ${p};  last", "\"a\\nb\" is no line");
    }

    @Test
    void keysAreSetWhereTheyStand() throws IOException {
        assertEquals("a = 2\nb=1\n", edit("a = 1\nb=1\n", "set-key /f;  form equals;  key a;  value 2"));
        assertEquals("a=1\n", edit("a=1\n", "set-key /f;  form equals;  key a;  value 1"));
        assertEquals("  export a=2\n", edit("  export a=1\n", "set-key /f;  form equals;  key a;  value 2"));
        assertEquals("#b\n a=2\n#a=3\n", edit("#b\n# a=1\n#a=3\n".replace("# a", " #a"), "set-key /f;  form equals;  key a;  value 2"));
        assertEquals("b=1\na=2\n", edit("b=1", "set-key /f;  form equals;  key a;  value 2"));
        assertEquals("a=\nb=1\n", edit("a=x\\\ny\\\nz\nb=1\n", "set-key /f;  form equals;  key a;  value \"\""));
        assertEquals("a=2\na=2\n", edit("a=2\na=2\n", "set-key /f;  form equals;  key a;  value 2"));
        assertEquals("a=2\r\n", edit("a=1\r\n", "set-key /f;  form equals;  key a;  value 2"));
        conflict("a=2\n\na=1\n", "set-key /f;  form equals;  key a;  value 2",
                "/f: expected the key \"a\" on one line, found it on lines 1, 3");
        assertEquals("# Port of it\nPort 23\n", edit("# Port of it\n#Port 22\n", "set-key /f;  form spaces;  key Port;  value 23"));
        assertEquals("# Port of it\nPort 23\n", edit("# Port of it\n", "set-key /f;  form spaces;  key Port;  value 23"));
        assertEquals("Port\t23\n", edit("Port\t22 \n", "set-key /f;  form spaces;  key Port;  value 23").replace(" ", ""));
        assertEquals("Port 23\nPortal 1\n", edit("Port\nPortal 1\n", "set-key /f;  form spaces;  key Port;  value 23"));
        conflict("a\n", "set-key /f;  form spaces;  key ${q};  value 2", "\"x y\" has a space, which no key of this form has");
    }

    @Test
    void keysOfSectionsAreSetInThem() throws IOException {
        String ini = "top=1\n\n[A]\nk = 1\n;j = 2\n\n# of B\n[B]\nk=3\n";
        assertEquals(ini.replace("k = 1", "k = 9"), edit(ini, "set-key /f;  form ini;  section A;  key k;  value 9"));
        assertEquals(ini.replace(";j = 2", "j = 9"), edit(ini, "set-key /f;  form ini;  section A;  key j;  value 9"));
        assertEquals(ini.replace(";j = 2\n", ";j = 2\nn = 9\n"), edit(ini, "set-key /f;  form ini;  section A;  key n;  value 9"));
        assertEquals(ini + "n=9\n", edit(ini, "set-key /f;  form ini;  section B;  key n;  value 9"));
        assertEquals(ini + "\n[C]\nn=9\n", edit(ini, "set-key /f;  form ini;  section C;  key n;  value 9"));
        assertEquals("[C]\nn=9\n", edit("", "set-key /f;  form ini;  section C;  key n;  value 9"));
        assertEquals(ini.replace("top=1\n", "top=1\nn=9\n"), edit(ini, "set-key /f;  form ini;  key n;  value 9"));
        assertEquals("[C]\nn=9\n[D]\n", edit("[C]\n[D]\n", "set-key /f;  form ini;  section C;  key n;  value 9"));
        assertEquals(ini.replace("k=3\n", ""), edit(ini, "drop-key /f;  form ini;  section B;  key k"));
        assertEquals(ini, edit(ini, "drop-key /f;  form ini;  section C;  key k"));
    }

    @Test
    void addressesOfHostsHaveNames() throws IOException {
        String hosts = "127.0.0.1\tlocalhost\n::1 ip6 lo # six\n";
        assertEquals(hosts + "10.0.0.1 a b\n", edit(hosts, "set-key /f;  form hosts;  key 10.0.0.1;  value \"a b\""));
        assertEquals(hosts.replace("ip6 lo", "six"), edit(hosts, "set-key /f;  form hosts;  key ::1;  value six"));
        assertEquals(hosts, edit(hosts, "set-key /f;  form hosts;  key ::1;  value \"ip6   lo\""));
        assertEquals("127.0.0.1\tlocalhost\n", edit(hosts, "drop-key /f;  form hosts;  key ::1"));
    }

    /** Keys and values of all kinds, read back by Python's configparser; a second time nothing changes. */
    @Test
    void whatWasSetIsReadBackByOthersAndSettingIsIdempotent() throws IOException {
        Random random = new Random(4);
        Path cases = Files.createDirectory(folder.resolve("cases"));
        StringBuilder expected = new StringBuilder();
        String[] pieces = {"[A]", "[B]", "k=1", "j = 2", "# k=5", ";j=6", "", "# prose", "l=x y", "m ="};
        for (int i = 0; i < 600; i++) {
            StringBuilder text = new StringBuilder("[Z]\nz=0\n");
            random.ints(random.nextInt(9), 0, pieces.length).forEach(at -> text.append(pieces[at]).append('\n'));
            String section = List.of("A", "B", "Z").get(random.nextInt(3));
            String key = List.of("k", "j", "n").get(random.nextInt(3));
            String value = List.of("v", "a = b", "", "x;y", "é").get(random.nextInt(5));
            String edit = "set-key /f\n  form ini\n  section " + section + "\n  key " + key + "\n  value \"" + value + "\"";
            Files.writeString(folder.resolve("f"), text);
            try {
                OneEdit.text(folder, edit, Map.of());
            } catch (ConflictException e) {
                // twice in the section already
                continue;
            }
            assertEquals(false, OneEdit.text(folder, edit, Map.of()), edit + "\n" + text);
            Files.copy(folder.resolve("f"), cases.resolve(i + ".ini"));
            expected.append(i).append('|').append(section).append('|').append(key).append('|').append(value).append('\n');
        }
        Path list = folder.resolve("list");
        Files.writeString(list, expected);
        String script = "import configparser,sys\nfor l in open('" + list + "'):\n  i,s,k,v=l.rstrip('\\n').split('|')\n"
                + "  c=configparser.ConfigParser(strict=False,interpolation=None,delimiters='=')\n"
                + "  c.read('" + cases + "/'+i+'.ini')\n  assert c[s][k]==v,(i,s,k,v,c[s][k])\n  print(i)\n";
        assertEquals(expected.toString().lines().count(), Tools.run("python3", "-c", script).lines().count());
        assertTrue(expected.toString().lines().count() > 300);
    }

    @Test
    void whatIsNoFileIsNotEdited() throws IOException {
        Files.createSymbolicLink(folder.resolve("link"), Path.of("/etc/passwd"));
        Files.createDirectory(folder.resolve("dir"));
        for (String[] each : new String[][] {{"link", "a symbolic link to \"/etc/passwd\""}, {"dir", "a directory"}, {"none", "nothing"}}) {
            MirageException refused = assertThrows(ConflictException.class,
                    () -> OneEdit.text(folder, "drop-line /" + each[0] + "\n  line x", Map.of()));
            assertEquals("/" + each[0] + ": expected a file, found " + each[1], refused.getMessage());
        }
        Files.write(folder.resolve("f"), "\n".repeat(5_000_000).getBytes(StandardCharsets.US_ASCII));
        assertTrue(assertThrows(MirageException.class, () -> OneEdit.text(folder, "drop-line /f\n  line x", Map.of())).getMessage()
                .contains("more than 4194304 lines"));
    }
}
