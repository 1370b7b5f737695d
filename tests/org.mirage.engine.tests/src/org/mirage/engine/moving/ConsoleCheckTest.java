// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.moving;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirage.engine.Firmware;
import org.mirage.engine.Monitor;
import org.mirage.engine.changes.ChangeSet;
import org.mirage.engine.changes.Edit;
import org.mirage.engine.changes.TextEdit;
import org.mirage.engine.editing.FolderFiles;
import org.mirage.engine.editing.TextEdits;

/** The kernel that is started must be told of the serial line; that another one is, or will be, shows nobody anything. */
class ConsoleCheckTest {

    private static final String GRUB = "boot/grub/grub.cfg";
    private static final String DEFAULTS = "etc/default/grub";
    private static final String ENTRY = "boot/loader/entries/m-6.1.0-9-amd64.conf";
    private static final String WORDS = "console=tty0 console=ttyS0,115200";

    @TempDir
    Path folder;
    private CheckedVersion version;

    @BeforeEach
    void make() throws IOException {
        version = new CheckedVersion(folder).modules("virtio_blk", "virtio_pci");
    }

    /** Where the kernel is not told, of each finding. */
    private List<String> lacking() throws IOException {
        return version.check("kvm", Firmware.BIOS).findings().stream().filter(one -> one.topic().equals("console")
                && one.severity() != Severity.FINE && one.what().startsWith("The kernel does not use the serial line"))
                .map(Finding::where).toList();
    }

    /** Gives the machine the files as its fixes make them once they were written and read; there must be no fixes of others. */
    private void mend(Map<String, String> texts) throws IOException {
        Path root = Files.createTempDirectory(folder, "root");
        for (Map.Entry<String, String> file : texts.entrySet()) {
            Files.createDirectories(root.resolve(file.getKey()).getParent());
            Files.writeString(root.resolve(file.getKey()), file.getValue());
        }
        TextEdits edits = new TextEdits(new FolderFiles(root), value -> value.resolve(Map.of()), Monitor.NONE);
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        version.check("kvm", Firmware.BIOS).fixes().write(written);
        for (Edit edit : ChangeSet.read(new ByteArrayInputStream(written.toByteArray()), "fixes").edits()) {
            edits.apply((TextEdit) edit);
        }
        for (String path : texts.keySet()) {
            version.root().file(path, Files.readString(root.resolve(path)));
            texts.put(path, Files.readString(root.resolve(path)));
        }
    }

    private Map<String, String> files(String... namesAndTexts) {
        Map<String, String> texts = new TreeMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            version.root().file(namesAndTexts[i], namesAndTexts[i + 1]);
            texts.put(namesAndTexts[i], namesAndTexts[i + 1]);
        }
        return texts;
    }

    @ParameterizedTest
    @ValueSource(strings = {"linux /vmlinuz-6.1 root=UUID=1 ro single console=ttyS0",
        "linux /vmlinuz-6.1 root=UUID=1 recovery nomodeset console=ttyS0,9600",
        "linux16 /boot/memtest86+.bin console=ttyS0,115200n8", "linux /vmlinuz-0-rescue-07ab root=UUID=1 ro console=ttyS0,115200 quiet"})
    void anEntryThatIsNotStartedDoesNotCount(String other) throws IOException {
        Map<String, String> texts = files(GRUB, "menuentry a {\n  linux /vmlinuz-6.1 root=UUID=1 ro \n}\n"
                + "menuentry b {\n\t" + other + "\n}\n"
                + "menuentry c {\n  linux /vmlinuz-6.0 root=UUID=1 console=ttyS0,57600\n}\n");

        assertEquals(List.of("/boot/grub/grub.cfg:2"), lacking());
        mend(texts);
        assertEquals("menuentry a {\n  linux /vmlinuz-6.1 root=UUID=1 ro " + WORDS + "\n}\nmenuentry b {\n\t" + other + "\n}\n"
                + "menuentry c {\n  linux /vmlinuz-6.0 root=UUID=1 console=ttyS0,57600\n}\n", texts.get(GRUB));
        assertEquals(List.of(), lacking());
    }

    @Test
    void anEntryThatHasTheSameWordsKeepsThemOnce() throws IOException {
        Map<String, String> texts = files(GRUB, "linux /a root=UUID=1 " + WORDS + "\nlinux /b \"console=ttyS0\"\n"
                + "linux /c console=ttyS1 xconsole=ttyS0\n");

        assertEquals(List.of("/boot/grub/grub.cfg:3"), lacking());
        mend(texts);
        assertEquals("linux /a root=UUID=1 " + WORDS + "\nlinux /b \"console=ttyS0\"\n"
                + "linux /c console=ttyS1 xconsole=ttyS0 " + WORDS + "\n", texts.get(GRUB));
    }

    @Test
    void otherFixesOfTheSameLineDoNotMatter() throws IOException {
        Map<String, String> texts = files(GRUB, "linux /a root=/dev/sda1 ro\nlinux /a root=/dev/sda1 single console=ttyS0\n");

        mend(texts);
        assertEquals("linux /a root=UUID=aaaa-1111 ro " + WORDS + "\nlinux /a root=UUID=aaaa-1111 single console=ttyS0\n", texts.get(GRUB));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GRUB_CMDLINE_LINUX=\"quiet console=ttyS0\"\n",
        "GRUB_CMDLINE_LINUX=\"\"\nGRUB_CMDLINE_LINUX_DEFAULT=\"console=ttyS0\"\n"})
    void whatTheMenuWillBeMadeOfDoesNotCount(String settings) throws IOException {
        Map<String, String> texts = files(GRUB, "linux /vmlinuz root=UUID=1 ro\n", DEFAULTS, settings);

        assertEquals(List.of("/boot/grub/grub.cfg:1"), lacking());
        mend(texts);
        assertEquals(Map.of(GRUB, "linux /vmlinuz root=UUID=1 ro " + WORDS + "\n", DEFAULTS, settings), texts);
        assertEquals(List.of(), lacking());
    }

    @Test
    void withoutAMenuItCounts() throws IOException {
        files(GRUB, "# none\n", DEFAULTS, "GRUB_CMDLINE_LINUX=\"quiet console=ttyS0\"\n");
        assertEquals(List.of(), lacking());

        Map<String, String> texts = files(DEFAULTS, "GRUB_CMDLINE_LINUX=\"quiet\"\n", "etc/kernel/cmdline", "\n\nroot=UUID=1\n");
        assertEquals(List.of("/etc/default/grub:1"), lacking());
        mend(texts);
        assertEquals(Map.of(DEFAULTS, "GRUB_CMDLINE_LINUX=\"quiet " + WORDS + "\"\n", "etc/kernel/cmdline",
                "\n\nroot=UUID=1 " + WORDS + "\n"), texts);
    }

    @Test
    void entriesThatTakeWhatGrubKeeps() throws IOException {
        String rescue = "boot/loader/entries/m-0-rescue.conf";
        files(GRUB, "blscfg\n", "boot/grub2/grubenv", "# GRUB Environment Block\nkernelopts=root=UUID=1 ro console=ttyS0,115200 \n####",
                ENTRY, "title x\nlinux /vmlinuz-6.1\noptions $kernelopts $tuned_params\n", rescue, "title x\noptions root=UUID=1 ro\n");
        assertEquals(List.of(), lacking());

        Map<String, String> texts = files("boot/grub2/grubenv", "# GRUB Environment Block\nkernelopts=root=UUID=1 ro \n####",
                ENTRY, "title x\nlinux /vmlinuz-6.1\noptions ${kernelopts} $tuned_params\n", rescue,
                "title x\noptions root=UUID=1 console=ttyS0\n");
        assertEquals(List.of("/boot/loader/entries/m-6.1.0-9-amd64.conf:3"), lacking());
        mend(texts);
        assertEquals("title x\nlinux /vmlinuz-6.1\noptions ${kernelopts} $tuned_params " + WORDS + "\n", texts.get(ENTRY));
        assertEquals("title x\noptions root=UUID=1 console=ttyS0\n", texts.get(rescue));
        assertEquals(List.of(), lacking());
    }

    @Test
    void linesOfOneEntryBelongTogether() throws IOException {
        files(GRUB, "blscfg\n", ENTRY, "title x\noptions root=UUID=1\noptions console=ttyS0\n");
        assertEquals(List.of(), lacking());

        files("boot/extlinux/extlinux.conf", "label a\n  append root=UUID=1\nlabel b\n  append root=UUID=1 console=ttyS0\n");
        assertEquals(List.of("/boot/extlinux/extlinux.conf:2"), lacking());
    }

    @Test
    void whereAllHaveItThereIsNothingToDo() throws IOException {
        files(GRUB, "linux /a root=UUID=1 console=ttyS0\nlinux /b console=ttyS0,9600n8 ro\nlinux /b ro single\nmodule /initrd\n", DEFAULTS,
                "GRUB_CMDLINE_LINUX=\"\"\n");
        Readiness readiness = version.check("kvm", Firmware.BIOS);

        assertTrue(readiness.findings().stream().anyMatch(one -> one.topic().equals("console") && one.severity() == Severity.FINE));
        assertEquals(List.of(), readiness.fixes().edits());
    }
}
