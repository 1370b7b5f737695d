// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.selinux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mirage.engine.MirageException;
import org.mirage.store.Entry;
import org.mirage.store.EntryAttribute;
import org.mirage.store.EntryType;
import org.mirage.testing.LoopMount;
import org.mirage.testing.TestImages;

/** Labels of paths are those that libselinux tells by the same policy. */
class FileContextsTest {

    private static final Map<String, EntryType> TYPES = Map.of("f", EntryType.FILE, "d", EntryType.DIRECTORY, "l", EntryType.LINK,
            "c", EntryType.CHARACTER_DEVICE);
    /** Links that matchpathcon follows before it looks. */
    private static final Set<String> FOLLOWED = Set.of("/var/run", "/var/lock");

    @Test
    void everyPathOfADebianMachineHasTheLabelThatItsPolicySays() throws IOException {
        assumeTrue(LoopMount.possible(), "building the policy needs root");
        Path policy = TestImages.get("selinux");
        List<String> texts = List.of(Files.readString(policy.resolve("file_contexts")),
                Files.readString(policy.resolve("file_contexts.homedirs")), "");
        FileContexts contexts = new FileContexts(texts, Files.readString(policy.resolve("file_contexts.subs_dist")), "");
        List<String> different = new ArrayList<>();
        List<String> truth = Files.readAllLines(policy.resolve("truth"));
        Set<String> labels = new HashSet<>();
        for (String line : truth) {
            String path = line.substring(2, line.indexOf('\t'));
            String label = line.substring(line.indexOf('\t') + 1);
            String ours = contexts.label(path, TYPES.get(line.substring(0, 1)));
            labels.add(label);
            if (!label.equals(ours == null ? "<<none>>" : ours) && !FOLLOWED.contains(path)) {
                different.add(line + " " + ours);
            }
        }
        assertEquals(List.of(), different);
        assertTrue(truth.size() > 10_000 && labels.size() > 80, truth.size() + " paths, " + labels.size() + " labels");
    }

    @Test
    void theLastRuleCountsAndOneWithoutSpecialCharactersBeforeAll() throws IOException {
        FileContexts contexts = new FileContexts(List.of("""
                # a comment
                /.*  a
                /etc(/.*)?  b
                /etc/exact  exact
                /etc/e\\.x  dot
                /etc/.*  --  file
                /etc/n.*  <<none>>
                /etc/broken(?=x).*  lookahead
                /etc/huge((a{900}){900}){900}  huge
                """, "/home/[^/]+/\\.ssh(/.*)?  ssh\n", "/etc/own  -d  own\n"), "/usr/etc /etc\n/opt/root /\n", "/usr/etc/x /y\n");

        assertEquals("b", contexts.label("/etc", EntryType.DIRECTORY));
        assertEquals("exact", contexts.label("/etc/exact", EntryType.FILE));
        assertEquals("dot", contexts.label("/etc/e.x", EntryType.FILE));
        assertEquals("file", contexts.label("/etc/f", EntryType.FILE));
        assertEquals("b", contexts.label("/etc/f", EntryType.LINK));
        assertNull(contexts.label("/etc/none", EntryType.FILE));
        assertEquals("file", contexts.label("/etc/brokenx", EntryType.FILE));
        assertEquals("own", contexts.label("/etc/own", EntryType.DIRECTORY));
        assertEquals("file", contexts.label("/etc/own", EntryType.FILE));
        assertEquals("ssh", contexts.label("/home/anna/.ssh/authorized_keys", EntryType.FILE));
        assertEquals("file", contexts.label("/usr/etc/f", EntryType.FILE));
        assertEquals("a", contexts.label("/usr/etcetera", EntryType.FILE));
        assertEquals("a", contexts.label("/usr/etc/x", EntryType.FILE));
        assertEquals("b", contexts.label("/opt/root/etc", EntryType.FILE));
    }

    @Test
    void newEntriesGetTheLabelOfTheirPlaceAndOthersKeepTheirs() throws IOException {
        FileContexts contexts = new FileContexts(List.of("/etc(/.*)?  system_u:object_r:etc_t:s0\n"), "", "");
        byte[] path = "/etc/x".getBytes(StandardCharsets.US_ASCII);
        Entry made = contexts.label(path, Entry.builder("x".getBytes(StandardCharsets.US_ASCII), EntryType.FIFO).build());
        EntryAttribute label = made.attributes().getFirst();

        assertEquals("security.selinux", new String(label.name(), StandardCharsets.US_ASCII));
        assertEquals("system_u:object_r:etc_t:s0\0", new String(label.value(), StandardCharsets.US_ASCII));
        assertSame(made, contexts.label("/var/x".getBytes(StandardCharsets.US_ASCII), made));
    }

    @Test
    void theLastPolicyThatIsNamedCounts() throws IOException {
        Map<String, String> files = Map.of("/etc/selinux/config", "SELINUXTYPE=old\nSELINUXTYPE=new \r\n",
                "/etc/selinux/old/contexts/files/file_contexts", "/.*  old\n",
                "/etc/selinux/new/contexts/files/file_contexts", "/.*  new\n");

        assertEquals("new", FileContexts.find(path -> files.getOrDefault(path, "")).orElseThrow().label("/x", EntryType.FILE));
    }

    @Test
    void aPolicyThatIsThereToFillTheMemoryIsRefused() {
        String rules = "/a.{900} x\n".repeat(3000);

        MirageException refused = assertThrows(MirageException.class, () -> new FileContexts(List.of(rules), "", ""));
        assertEquals("the SELinux policy of the machine has more rules than Mirage can look at", refused.getMessage());
    }
}
