// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mirage.engine.MirageException;
import org.mirage.testing.TestImages;

/** Files that nobody vouches for: each is refused with its line and reason, whatever stands in it, in bounded memory. */
class HostileChangesTest {

    private static final String HASH = "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    private Path folder;

    private static InputStream stream(String oneByteEach) {
        return new ByteArrayInputStream(oneByteEach.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void refused(String file, long line, String reason) {
        InvalidChangesException refused = assertThrows(InvalidChangesException.class,
                () -> ChangeSet.read(stream(file), "x.changes"));
        assertEquals("x.changes, line " + line + ": " + reason, refused.getMessage());
        assertEquals(line, refused.line());
    }

    /** A semicolon stands for the end of a line, after the first line of the file. */
    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', value = {
            "frobnicate /a;end~2~\"frobnicate\" is no edit",
            "set-key /a;  key b;end~2~\"set-key\" without \"form\"",
            "set-key /a;  form xml;  key b;end~3~\"form\" of \"set-key\": \"xml\" is no form; ini, equals, spaces and hosts are",
            "set-key /a;  form equals;  value b;end~2~\"set-key\" without \"key\"",
            "set-key /a;  form equals;  key b;end~2~\"set-key\" without \"value\"",
            "set-key /a;  form equals;  key a=b;  value c;end~4~\"key\" of \"set-key\": \"a=b\" is no key",
            "set-key /a;  form spaces;  key \"a b\";  value c;end~2~a key of this form has no spaces: \"a b\"",
            "set-key /a;  form equals;  section x;  key a;  value c;end~4~\"section\" is nothing that \"set-key\" has",
            "set-key /a;  form equals;  key a;  value b\\nc;end~5~\"value\" of \"set-key\": \"b\\nc\" is no line",
            "drop-key /a;  form equals;  key a;  value b;end~5~\"value\" is nothing that \"drop-key\" has",
            "replace /a;  with b;end~2~\"replace\" without \"pattern\"",
            "replace /a;  pattern b;end~2~\"replace\" without \"with\"",
            "replace a;  pattern b;  with c;end~2~\"a\" is no path: it does not begin with a slash",
            "replace /a;  pattern (?=b);  with c;end~3~\"pattern\" of \"replace\": \"(?=b)\" is no pattern: invalid or unsupported Perl syntax at \"(?=\"",
            "replace /a;  pattern (b)\\\\1;  with c;end~3~\"pattern\" of \"replace\": \"(b)\\\\1\" is no pattern: invalid escape sequence at \"\\\\1\"",
            "replace /a;  pattern (a{100}){100};  with c;end~3~\"pattern\" of \"replace\": \"(a{100}){100}\" is no pattern: with its repetitions written out it is too large",
            "replace /a;  pattern [a](b{9,999}c{999,})+;  with c;end~3~\"pattern\" of \"replace\": \"[a](b{9,999}c{999,})+\" is no pattern: with its repetitions written out it is too large",
            "replace /a;  pattern \\\\Qb;  with c;end~3~\"pattern\" of \"replace\": \"\\\\Qb\" is no pattern: \\Q cannot stand in it; put a backslash before each character",
            "replace /a;  pattern \\xff;  with c;end~3~\"pattern\" of \"replace\": \"\\xff\" is no pattern: bytes that are not UTF-8",
            "replace /a;  pattern b;  with \\\\1;end~4~\"with\" of \"replace\": a backslash that begins no group of the pattern; write four where one is meant",
            "replace /a;  pattern b;  with c;  times 0;end~5~\"times\" of \"replace\": a number from 1 on is needed",
            "replace /a;  pattern b;  with c;  times 1;  at-least 1;end~2~\"times\" and \"at-least\" at once",
            "replace /a;  pattern ${b};  with c;end~2~the parameter b was not declared",
            "insert-line /a;  line b;end~2~\"insert-line\" without a place: \"before\", \"after\", \"first\" or \"last\"",
            "insert-line /a;  line b;  first;  last;end~2~a line is inserted at one place: \"before\", \"after\", \"first\" or \"last\"",
            "insert-line /a;  last;end~2~\"insert-line\" without \"line\"",
            "drop-line /a;end~2~\"drop-line\" has either \"pattern\" or \"line\"",
            "drop-line /a;  line b;  pattern b;end~2~\"drop-line\" has either \"pattern\" or \"line\"",
            "patch /a;end~2~\"patch\" without \"diff\"",
            "patch /a;  diff;end~3~\"diff\" of \"patch\": a diff without hunks",
            "patch /a;  diff;  | b;end~4~\"diff\" of \"patch\": a diff has hunks that begin with \"@@ -LINE,COUNT +LINE,COUNT @@\"",
            "patch /a;  diff;  | @@ -1,2 +1 @@;  | -b;end~4~\"diff\" of \"patch\": the hunk has fewer lines than it says",
            "patch /a;  diff;  | @@ -1 +1 @@;  | -b;  | -b;end~6~\"diff\" of \"patch\": the hunk has more lines than it says",
            "patch /a;  diff;  | @@ -1 +1 @@;  | -b;  | *b;end~6~\"diff\" of \"patch\": a line of a hunk begins with a space, + or -",
            "patch /a;  diff;  | @@ -1 +0,0 @@;  | -b;  | --- b;end~6~\"diff\" of \"patch\": a diff of a second file",
            "patch /a;  diff;  | @@ -1 +0,0 @@;  | -b;  | @@ -1 +0,0 @@;  | -c;end~6~\"diff\" of \"patch\": the hunk does not begin after the one before it",
            "patch /a;  diff;  | @@ -0 +0,0 @@;  | -b;end~4~\"diff\" of \"patch\": lines count from 1",
            "patch /a;  diff;  | @@ -1,2 +0,0 @@;  | -b;  | \\ No newline;  | -c;end~6~\"diff\" of \"patch\": a line without end that is not the last",
            "host-name a_b;end~2~\"a_b\" is no name of a host: labels of letters, digits and hyphens with dots between them, at most 64 characters",
            "host-name;end~2~\"host-name\" takes one word, not 0",
            "time-zone ../../etc/shadow;end~2~\"../../etc/shadow\" is no name of a time zone, such as Europe/Berlin",
            "locale a/b;end~2~\"a/b\" is no name of a locale, such as de_DE.UTF-8",
            "add-user A:b;end~2~\"A:b\" is no name of a new user: small letters, digits, _ and -, at most 32, a letter or _ first",
            "add-user a;  uid 4294967295;end~3~\"uid\" of \"add-user\": \"4294967295\" is no number from 0 to 4294967294",
            "add-user a;  about b:c;end~3~\"about\" of \"add-user\": \"b:c\" is no text that can stand in passwd",
            "add-user a;  home b;end~3~\"home\" of \"add-user\": \"b\" is no path: it does not begin with a slash",
            "add-user a;  groups;end~3~\"groups\" of \"add-user\": it names none",
            "add-user a;  system yes;end~3~\"system\" of \"add-user\" takes no word, not 1",
            "lock-user -a;end~2~\"-a\" is no name of a user or group",
            "set-password a;end~2~\"set-password\" has either \"hash\" or \"value\"",
            "set-password a;  hash b:c;end~3~\"hash\" of \"set-password\": \"b:c\" is no hashed password as crypt(5) has it",
            "set-password a;  value b\\nc;end~3~\"value\" of \"set-password\": what was given is no password",
            "add-ssh-key a;end~2~\"add-ssh-key\" without \"key\"",
            "add-ssh-key a;  key \"ssh-rsa AAAA\";end~3~\"key\" of \"add-ssh-key\": \"ssh-rsa AAAA\" is no public key of SSH, such as \"ssh-ed25519 AAAA… me@home\"",
            "enable-service a/b;end~2~\"a/b\" is no name of a unit, such as ssh.service",
            "first-boot-script a;end~2~a script without content",
            "first-boot-script ../a;  text;end~2~\"../a\" is no name of a script: letters, digits, dots, _ and -",
            "install-packages;end~2~\"install-packages\" without \"file\" or \"package\"",
            "install-packages a;end~2~\"install-packages\" takes no word, not 1",
            "install-packages;  file disk a;end~3~\"file\" of \"install-packages\": write \"from disk PATH\", \"from version VERSION PATH\" or \"content NAME BYTES\"",
            "install-packages;  package --force;end~3~\"package\" of \"install-packages\": \"--force\" is no NAME or NAME=VERSION of a package",
            "install-packages;  expect file;  package a;end~3~\"expect\" is nothing that \"install-packages\" has",
            "remove-packages;  package a=1;end~3~\"package\" of \"remove-packages\": \"a=1\" is no name of a package",
            "run-script;  timeout 0;  text;end~3~\"timeout\" of \"run-script\": a number of seconds from 1 on is needed",
            "run-script;  timeout 604801;  text;end~3~\"timeout\" of \"run-script\": \"604801\" is no number from 0 to 604800",
            "run-script;  argument a;end~2~a script without content",
            "put file /a;  from memory x;end~3~"
                    + "\"from\" of \"put\": write \"from disk PATH\" or \"from version VERSION PATH\"",
            "put file /a;  from disk;end~3~\"from\" of \"put\": write \"from disk PATH\" or \"from version VERSION PATH\"",
            "put file /a;  from disk a\\x00;end~3~\"from\" of \"put\": \"a\\x00\" names no file",
            "put file /a;  from version web@0 /a;end~3~"
                    + "\"from\" of \"put\": \"0\" in \"web@0\" is no version number; versions count from 1, such as web@1",
            "put file /a;  from version web /../a;end~3~\"from\" of \"put\": \"/../a\" is no path: \"..\" stands in it",
            "put file /a;  from version web /${p};end~2~the parameter p was not declared",
            "put file /a;  from disk a;  content HASH 1;end~2~a file with more than one content",
            "put-tree /a;end~2~a folder with all below it needs \"from\"",
            "put-tree /a;  content HASH 1;  from disk a;end~3~\"content\" is nothing that \"put-tree\" has",
            "put file /a;  colour red;end~3~\"colour\" is nothing that \"put\" has",
            "put fil /a;end~2~\"fil\" is no type; file, dir, link, char, block, fifo and socket are",
            "put file;end~2~\"put\" takes 2 words, not 1",
            "remove /a/../b;end~2~\"/a/../b\" is no path: \"..\" stands in it",
            "remove /a/\\x2e\\x2e;end~2~\"/a/..\" is no path: \"..\" stands in it",
            "remove /./b;end~2~\"/./b\" is no path: \".\" stands in it",
            "remove /a//b;end~2~\"/a//b\" is no path: a name in it is empty",
            "remove /a/;end~2~\"/a/\" is no path: a name in it is empty",
            "remove a;end~2~\"a\" is no path: it does not begin with a slash",
            "remove \"\";end~2~\"\" is no path: it does not begin with a slash",
            "remove /a\\x00b;end~2~\"/a\\x00b\" is no path: there is a NUL in it",
            "rename /a /b;end~2~write \"rename PATH to PATH\"",
            "rename /a to /b/..;end~2~\"/b/..\" is no path: \"..\" stands in it",
            "remove /a\\q;end~2~\"\\q\" is no escape; \\\\, \\n, \\t, \\r and \\xNN are",
            "remove /a\\xg0;end~2~\"\\xg0\" is no escape; \\\\, \\n, \\t, \\r and \\xNN are",
            "remove /a\\x1;end~2~\"\\x1\" is no escape; \\\\, \\n, \\t, \\r and \\xNN are",
            "remove /a\\;end~2~\"\\\" is no escape; \\\\, \\n, \\t, \\r and \\xNN are",
            "remove \"/a;end~2~a quote is not closed",
            "remove \"/a\"b;end~2~no space after the closing quote",
            "remove /a\"b\";end~2~a quote within a word; put the word in quotes and write \\\" in it",
            "remove /${A};end~2~\"${\" begins no parameter such as ${host-name}; write \\x24{ where it is meant as it stands",
            "remove /${a;end~2~\"${\" begins no parameter such as ${host-name}; write \\x24{ where it is meant as it stands",
            "remove /${a};end~2~the parameter a was not declared",
            "put file /a;  template;  | x ${b};end~2~the parameter b was not declared",
            "put file /a;  template;  | x;  | ${B};end~5~"
                    + "\"template\" of \"put\": \"${\" begins no parameter such as ${host-name};"
                    + " write \\x24{ where it is meant as it stands",
            "parameter a;parameter b;parameter a;end~4~the parameter a is declared twice",
            "parameter A;end~2~\"parameter\" of \"parameter\": \"A\" is no name of small letters, digits and hyphens",
            "parameter a;  secret;  default x;end~2~the parameter a is secret and has a default",
            "title a;title b;end~3~\"title\" stands twice",
            "remove /a;title b;end~3~\"title\" is no edit",
            "put file /a;  mode 0644;  mode 0600;end~4~\"mode\" of \"put\" stands twice, first on line 3",
            "put file /a;  mode 644;end~3~\"mode\" of \"put\": \"644\" is no mode of four octal digits, such as 0644",
            "put file /a;  mode ${m};end~3~\"mode\" of \"put\": no parameter can stand in \"${m}\"",
            "put file /a;  owner 4294967296;end~3~\"owner\" of \"put\": \"4294967296\" is no number from 0 to 4294967295",
            "put file /a;  owner 99999999999999999999;end~3~"
                    + "\"owner\" of \"put\": \"99999999999999999999\" is no number from 0 to 4294967295",
            "put file /a;  owner -1;end~3~\"owner\" of \"put\": \"-1\" is no number from 0 to 4294967295",
            "put file /a;  owner 1:;end~3~\"owner\" of \"put\": \"1:\" names no group after the colon",
            "put file /a;  time now;end~3~\"time\" of \"put\": \"now\" is no time; write one as 2026-05-31T14:05:09Z or "
                    + "2026-05-31T14:05:09.000000001Z",
            "put file /a;  flags shiny;end~3~"
                    + "\"flags\" of \"put\": \"shiny\" is no flag; immutable and nodump are, or \"none\" alone",
            "put file /a;  content sha256:abc 3;end~3~"
                    + "\"content\" of \"put\": \"sha256:abc\" is no \"sha256:\" with 64 hexadecimal digits in small letters",
            "put file /a;  content HASH -1;end~3~\"content\" of \"put\": \"-1\" is no number from 0 to 9223372036854775806",
            "put file /a;  content HASH 1;  text;  | a;end~2~a file with more than one content",
            "put file /a;  attribute user.a b;  no-attribute user.a;end~4~\"no-attribute\" of \"put\": user.a stands twice",
            "put file /a;  attribute user.a content HASH 10;end~3~"
                    + "\"attribute\" of \"put\": a value of up to 256 bytes stands in the file itself",
            "put dir /a;  text;  | a;end~3~\"text\" is nothing that \"put\" has",
            "put link /a;end~2~a symbolic link without \"target\"",
            "put char /a;end~2~a character device without \"device\"",
            "put char /a;  device 1;end~3~\"device\" of \"put\": \"1\" is no MAJOR:MINOR",
            "set /a;end~2~\"set\" sets nothing",
            "set /a;  mode 0644;  | x;end~4~\"mode\" of \"set\" takes no lines of text",
            "put file /a;  | x;end~3~a line of text without a field that it belongs to",
            "put file /a;  text;  |x;end~4~no space after the | that begins a line of text",
            "put file /a;  text tight;  | x;end~3~"
                    + "\"text\" of \"put\": only \"no-newline\" can follow; its lines stand below it, each after \"| \"",
            "remove /a;  expect absent;  expect file;end~3~nothing else can be expected of what is absent",
            "remove /a;  expect file;  expect dir;end~4~\"expect\" of \"remove\": a second type",
            "remove /a;  expect;end~3~\"expect\" of \"remove\": it says nothing",
            "remove /a;  expect luck 7;end~3~\"luck\" is nothing that what \"remove\" expects has",
            "  mode 0644;end~2~an indented line that belongs to nothing; edits begin in the first column",
            "remove\t/a;end~2~a tab; separate words by spaces, and write \\t where a tab is meant",
            "Remove /a;end~2~\"Remove\" is no word that a line can begin with",
            "remove /a~3~the file ends without \"end\"; a part of it is missing",
            "remove /a;end;remove /b;end~4~something follows after \"end\"",
            "remove /a;end;# more~4~something follows after \"end\"",
            "remove /a;end now~3~\"end\" stands alone"})
    void whatIsWrongIsNamedWithItsLine(String lines, long line, String reason) {
        // JUnit trims what begins with a space or tab
        String text = lines.startsWith("mode") ? "  " + lines : lines;
        refused("mirage changes 1\n" + text.replace("HASH", HASH).replace(';', '\n') + "\n", line, reason);
    }

    @Test
    void whatCannotBeShownStandsInNoLine() {
        String harmless = "a character that cannot be shown, such as a control character; write its bytes as \\xNN";
        refused("mirage changes 1\nremove /a\0b\nend\n", 2, harmless);
        refused("mirage changes 1\n# \33[31m\nend\n", 2, harmless);
        refused("mirage changes 1\nput file /a\n  text\n  | \u00e2\u0080\u00ae\nend\n", 4, harmless);
        refused("mirage changes 1\nremove /a\u00ff\nend\n", 2, "bytes that are not UTF-8; write each as \\xNN");
        refused("mirage changes 1\nremove /a\r\nend\n", 2, "a carriage return ends the line; lines end with a line feed alone");
        refused("mirage changes 1\nput file /a\n  mode \\x1b[31m\nend\n", 3,
                "\"mode\" of \"put\": \"\\x1b[31m\" is no mode of four octal digits, such as 0644");
    }

    @Test
    void otherFilesAreNoChangeSets() {
        refused("", 1, "this is no change set; one begins with \"mirage changes 1\"");
        refused("mirage changes\n", 1, "this is no change set; one begins with \"mirage changes 1\"");
        refused("mirage changes 2\nend\n", 1, "a change set of form 2; this version of Mirage reads form 1");
        refused("mirage changes 1", 1, "the file ends within the line");
        refused("mirage changes 1\nremove /a\nend", 3, "the file ends within the line");
        refused("\177ELF\0\0\n", 1, "a character that cannot be shown, such as a control character; write its bytes as \\xNN");
    }

    @Test
    void longLinesAreNotReadToTheirEnd() {
        String line = "x".repeat(10_000_000);
        refused(line, 1, "the line is longer than 1048576 bytes");
        refused("mirage changes 1\nremove /" + line + "\nend\n", 2, "the line is longer than 1048576 bytes");
        refused("mirage changes 1\n# " + line + "\nend\n", 2, "the line is longer than 1048576 bytes");
        refused("mirage changes 1\nremove /" + "x".repeat(100_000) + "\nend\n", 2,
                "\"/" + "x".repeat(29) + "…\" is no path: it has more than 100000 bytes");
    }

    @Test
    void largeBlocksAreNotHeld() {
        refused("mirage changes 1\nput file /a\n  text\n" + ("  | " + "x".repeat(1000) + "\n").repeat(600) + "end\n", 3,
                "\"text\" of \"put\": more than 524288 bytes; refer to it by \"content\" and its name");
        refused("mirage changes 1\nput file /a\n" + "  mode 0644\n".repeat(100_001) + "end\n", 100_003,
                "more than 100000 lines below \"put\"");
        refused("mirage changes 1\n" + ("# " + "x".repeat(1_000_000) + "\n").repeat(9) + "end\n", 10,
                "an edit of more than 8388608 characters");
        refused("mirage changes 1\nremove /" + "${a}".repeat(101) + "\nend\n", 2, "more than 100 parameters in a word");
        StringBuilder parameters = new StringBuilder("mirage changes 1\n");
        for (int i = 0; i < 1001; i++) {
            parameters.append("parameter p").append(i).append('\n');
        }
        refused(parameters + "end\n", 1002, "more than 1000 parameters");
    }

    @Test
    void aFileWithoutEndIsReadInBoundedMemory() throws IOException {
        byte[] edits = "put file /some/path\n  mode 0644\n".repeat(1000).getBytes(StandardCharsets.US_ASCII);
        InputStream endless = new InputStream() {
            private int at;

            @Override
            public int read() {
                return edits[at++ % edits.length];
            }
        };
        ChangesReader reader = new ChangesReader(new SequenceInputStream(stream("mirage changes 1\n"), endless), "x");
        for (int i = 0; i < 2_000_000; i++) {
            reader.next();
        }
        assertEquals(2L * 2_000_000, reader.line());
    }

    @Test
    void whatIsTooLargeToBeHeldIsNotRead() throws IOException {
        Path file = folder.resolve("large.changes");
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW,
                StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(new byte[1]), 65L << 20);
        }

        assertTrue(assertThrows(MirageException.class, () -> ChangeSet.read(file)).getMessage()
                .endsWith("more than 64 MiB, too much to be held as a whole"));
    }

    @Test
    void damagedFilesAreReadOrRefusedAndNothingElse() throws IOException {
        String whole = Files.readString(TestImages.root().resolve("docs/changes.md"));
        whole = whole.substring(whole.indexOf("    mirage changes 1"), whole.indexOf("## The file")).replaceAll("(?m)^    ", "")
                .strip() + "\n";
        Random random = new Random(9);
        int refused = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = whole.getBytes(StandardCharsets.UTF_8);
            for (int j = 0; j <= random.nextInt(3); j++) {
                bytes[random.nextInt(bytes.length)] = (byte) (random.nextBoolean() ? random.nextInt(256)
                        : " \n\"\\$#|/".charAt(random.nextInt(8)));
            }
            try {
                ChangeSet set = ChangeSet.read(new ByteArrayInputStream(bytes), "x");
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                set.write(out);
                assertEquals(set, ChangeSet.read(new ByteArrayInputStream(out.toByteArray()), "again"));
            } catch (InvalidChangesException e) {
                refused++;
            }
        }
        assertTrue(refused > 10_000, () -> "few were refused");
    }
}
