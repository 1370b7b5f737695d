// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.exporting;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.model.Library;
import org.mirage.ui.robot.Await;
import org.mirage.ui.robot.Dialogs;
import org.mirage.ui.robot.Hands;
import org.mirage.ui.robot.Rows;
import org.mirage.ui.robot.Screenshot;
import org.mirage.ui.robot.TestImages;
import org.mirage.ui.robot.Tools;
import org.mirage.ui.robot.Ui;
import org.mirage.ui.robot.Widgets;
import org.mirage.ui.robot.Window;

/** A real Debian that was made for VMware gets a version with all fixes from the export wizard, which is exported then. */
@Tag("full")
class MendedVersionTest {

    private static final Duration RUN = Duration.ofMinutes(8);
    private static final String KVM = "KVM, libvirt, virt-manager";

    @TempDir
    Path folder;

    private static Table findings() {
        Hands.click(Rows.find(Widgets.find(Table.class, "export.presets"), KVM));
        Hands.click(Dialogs.next());
        Table findings = Widgets.find(Table.class, "export.findings");
        Await.until("the machine was looked at", RUN, () -> findings.getItemCount() > 0);
        return findings;
    }

    /** What is told of the drivers. */
    private static String drivers(Table findings) {
        return Ui.get(() -> findings.getItem(Rows.indexOf(findings, "drivers")).getText(1));
    }

    @Test
    void whatOnlyProgramsOfTheMachineMendIsMendedInANewVersion() throws IOException {
        Library library = Window.open(folder.resolve("library"), TestImages.get("vmware"), "web");
        Tree images = Window.libraryTree();
        Hands.choose(Rows.find(images, "web"), "Export Disk\u2026");
        Table findings = findings();
        assertTrue(drivers(findings).contains("lacks virtio_pci, virtio_blk"), drivers(findings));
        Hands.click(Rows.find(findings, "drivers"));
        Screenshot.take("export-readiness-blocked");
        Hands.click(Widgets.find(Button.class, "export.mendVersion"));
        Rows.find(Widgets.find(Table.class, "update.edits"), "Run script");
        Screenshot.take("export-mend-what");
        Hands.click(Dialogs.next());
        Table targets = Widgets.find(Table.class, "update.targets");
        Await.until("web can be mended", RUN, () -> Rows.indexOf(targets, "web@1") >= 0
                && targets.getItem(Rows.indexOf(targets, "web@1")).getChecked());
        Dialogs.awaitFinish(true);
        Screenshot.take("export-mend-where");
        Hands.click(Dialogs.finish());
        Await.some("what changed is shown", RUN, () -> Widgets.now(Table.class, "changed.paths"));
        Screenshot.take("export-mend-changed");
        Hands.click(Dialogs.button("Keep as Next Version"));
        // edits of files are one version, what programs of the machine do the next
        Await.until("there is a version with all fixes", RUN, () -> ("Prepare for " + KVM + " (part 2 of 2)")
                .equals(library.getImages().getFirst().newest().getMessage()));
        Widgets.find(Label.class, "notice.text");
        Window.idle();

        Hands.choose(Ui.get(() -> images.getItem(0)), "Export Disk\u2026");
        findings = findings();
        assertTrue(drivers(findings).contains("has virtio_pci, virtio_blk when it starts"), drivers(findings));
        Dialogs.awaitMessage("nothing keeps it from starting, one should be looked at.");
        assertFalse(Ui.get(() -> Widgets.find(Button.class, "export.mendVersion").isEnabled()));
        Screenshot.take("export-mended");
        Path target = folder.resolve("mended.qcow2");
        Hands.click(Dialogs.button("< Back"));
        Hands.fill(Widgets.find(Text.class, "export.target"), target.toString());
        Hands.click(Dialogs.finish());
        Await.until("the disk is there", RUN, () -> Files.exists(target));
        Window.idle();
        Tools.run("qemu-img", "check", target.toString());
        requireDrivers(target);
    }

    /** The machine's own tools tell what is on the disk. */
    private void requireDrivers(Path disk) {
        Path raw = folder.resolve("mended.raw");
        Tools.run("qemu-img", "convert", "-O", "raw", disk.toString(), raw.toString());
        String part = raw + "?offset=1048576";
        Tools.run("e2fsck", "-fn", part);
        assertTrue(Tools.run("debugfs", "-R", "cat /etc/fstab", part).contains("UUID="));
        String name = Tools.run("debugfs", "-R", "ls -p /boot", part).lines().map(line -> line.split("/")).filter(words -> words.length > 5)
                .map(words -> words[5]).filter(word -> word.startsWith("initrd.img")).findFirst().orElseThrow();
        Path ramDisk = folder.resolve("initrd");
        Tools.run("debugfs", "-R", "dump /boot/" + name + " " + ramDisk, part);
        String files = Tools.run("lsinitramfs", ramDisk.toString());
        for (String driver : new String[] {"virtio_pci", "virtio_blk"}) {
            assertTrue(files.contains("/" + driver + ".ko"), files);
        }
    }
}
