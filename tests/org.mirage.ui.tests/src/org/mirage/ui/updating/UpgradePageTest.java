// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.updating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.model.Library;
import org.mirage.ui.robot.Await;
import org.mirage.ui.robot.Dialogs;
import org.mirage.ui.robot.Hands;
import org.mirage.ui.robot.Rows;
import org.mirage.ui.robot.Screenshot;
import org.mirage.ui.robot.SmallDisk;
import org.mirage.ui.robot.Tools;
import org.mirage.ui.robot.Ui;
import org.mirage.ui.robot.Widgets;
import org.mirage.ui.robot.Window;

/** Before anything runs the wizard tells which folders updates cannot come from, and which machines cannot have them. */
class UpgradePageTest {

    private static final String CONTROL = "Package: small\nVersion: 2.0\nArchitecture: all\nMaintainer: Mirage <tests@example.org>\n"
            + "Description: for tests\n";

    @TempDir
    Path folder;

    private Path packages;
    private Path mirror;

    @BeforeEach
    void importImages() throws IOException {
        SmallDisk disk = new SmallDisk(folder);
        Library library = Window.open(folder.resolve("library"), disk.make(folder.resolve("a.raw")), "bare");
        disk.put("var/lib/dpkg/status", "").put("usr/bin/apt-get", "").put("etc/os-release", "ID=debian\nVERSION_CODENAME=bookworm\n");
        Window.add(disk.make(folder.resolve("b.raw")), "web");
        Await.until("both images are there", () -> library.getImages().size() == 2);
        Path control = Files.createDirectories(folder.resolve("small/DEBIAN")).resolve("control");
        Files.writeString(control, CONTROL);
        packages = Files.createDirectory(folder.resolve("packages"));
        Tools.run("dpkg-deb", "--root-owner-group", "--build", folder.resolve("small").toString(),
                packages.resolve("small.deb").toString());
        mirror = folder.resolve("mirror");
        Path suite = Files.createDirectories(mirror.resolve("dists/bookworm"));
        Files.writeString(suite.resolve("Release"), "Suite: stable\nCodename: bookworm\nComponents: main\n");
    }

    private static void choose() {
        Tree images = Window.libraryTree();
        Hands.click(Rows.find(images, "bare"));
        Hands.add(Rows.find(images, "web"));
        Hands.choose(Rows.find(images, "web"), "Update\u2026");
        Hands.click(Widgets.find(Button.class, "update.upgrade"));
        Screenshot.take("upgrade-what");
        Hands.click(Dialogs.next());
    }

    private static void add(Path source) {
        Hands.click(Widgets.find(Text.class, "upgrade.path"));
        Hands.type(source.toString());
        Hands.press(SWT.CR);
    }

    private static void remove(Path source) {
        Table sources = Widgets.find(Table.class, "upgrade.sources");
        Hands.click(Rows.find(sources, source.toString()));
        Await.until(source + " is selected", () -> sources.getSelectionCount() == 1);
        Hands.click(Widgets.find(Button.class, "upgrade.remove"));
        Await.until(source + " is gone", () -> Arrays.stream(sources.getItems()).noneMatch(item -> item.getText().equals(source.toString())));
    }

    private static void awaitSource(Path source, String holds) {
        Table sources = Widgets.find(Table.class, "upgrade.sources");
        Rows.find(sources, source.toString());
        Await.until(source + " holds " + holds, () -> sources.getItem(Rows.indexOf(sources, source.toString())).getText(1).equals(holds));
    }

    private static void awaitTarget(String version, String result, String reason) {
        Table targets = Widgets.find(Table.class, "update.targets");
        Rows.find(targets, version);
        Await.until(version + " " + result, () -> targets.getItem(Rows.indexOf(targets, version)).getText(1).equals(result)
                && targets.getItem(Rows.indexOf(targets, version)).getText(2).contains(reason));
    }

    @Test
    void foldersThatHoldNoUpdatesAreRefused() throws IOException {
        choose();
        Dialogs.awaitButton(IDialogConstants.NEXT_ID, false);
        Path missing = folder.resolve("missing");
        add(missing);
        Dialogs.awaitMessage(missing + " is no folder");
        Dialogs.awaitButton(IDialogConstants.NEXT_ID, false);
        remove(missing);
        Path empty = Files.createDirectory(folder.resolve("empty"));
        add(empty);
        Dialogs.awaitMessage(empty + " holds no packages");
        Screenshot.take("upgrade-wrong");
        remove(empty);
        add(packages);
        awaitSource(packages, "1 package");
        Dialogs.awaitButton(IDialogConstants.NEXT_ID, true);
        Hands.click(Widgets.find(Button.class, "upgrade.security"));
        Dialogs.awaitMessage("only a repository tells");
        Dialogs.awaitButton(IDialogConstants.NEXT_ID, false);
        Hands.click(Widgets.find(Button.class, "upgrade.all"));
        add(mirror);
        awaitSource(mirror, "a repository");
        Screenshot.take("upgrade-from");
        Hands.click(Dialogs.next());
        Widgets.find(Table.class, "update.targets");
        Hands.click(Dialogs.cancel());
    }

    @Test
    void machinesThatCannotHaveThemAreTold() {
        choose();
        add(packages);
        awaitSource(packages, "1 package");
        Hands.click(Dialogs.next());
        awaitTarget("bare@1", "does not fit", "has no package manager that Mirage can use");
        awaitTarget("web@1", "applies", "");
        Dialogs.awaitMessage("Possible in 1, not in 1");
        Dialogs.awaitFinish(true);
        assertNull(Ui.get(() -> Widgets.now(Button.class, "update.threeWay")));
        Screenshot.take("upgrade-where");
        Hands.click(Dialogs.button(IDialogConstants.BACK_ID));
        remove(packages);
        add(mirror);
        awaitSource(mirror, "a repository");
        Hands.click(Widgets.find(Button.class, "upgrade.security"));
        Hands.click(Dialogs.next());
        awaitTarget("web@1", "does not fit", "only a repository with a security suite tells");
        Dialogs.awaitFinish(false);
        assertEquals(2, Ui.get(() -> Widgets.now(Table.class, "update.targets").getItemCount()));
        Hands.click(Dialogs.cancel());
    }
}
