// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.updating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.ExportDisk;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionName;
import org.mirage.model.Library;
import org.mirage.ui.library.LibrarySession;
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

/** Packages are installed in a real Debian and brought up to date by the wizard; the Log view shows what was written. */
@Tag("full")
class PackagesTest {

    private static final Duration RUN = Duration.ofMinutes(8);
    private static final String NAME = "mirage-small";

    @TempDir
    Path folder;

    private Library library;

    @Test
    void packagesAreInstalledAndBroughtUpToDate() throws IOException {
        Path packages = Files.createDirectory(folder.resolve("packages"));
        for (String version : List.of("1.0", "2.0")) {
            String file = NAME + "_" + version + "_all.deb";
            Files.copy(TestImages.get("packages").resolve(file), packages.resolve(file));
        }
        library = Window.open(folder.resolve("library"), TestImages.get("debian"), "web");

        install(packages);
        assertEquals(1, library.getImages().getFirst().getVersions().size());
        keep("changed-installed");
        awaitVersions(2);
        assertEquals("1.0", installed(2));
        Tree images = Window.libraryTree();
        Hands.click(Rows.find(images, "web (2)"));
        awaitLog("Setting up mirage-small (1.0)");
        Screenshot.take("log");

        upgrade(packages);
        Table planned = Await.some("what would change is shown", RUN, () -> Widgets.now(Table.class, "planned.changes"));
        Rows.await(planned, NAME);
        assertEquals("1.0 2.0", Ui.get(() -> planned.getItem(0).getText(1) + " " + planned.getItem(0).getText(2)));
        Screenshot.take("upgrade-planned");
        Hands.click(Dialogs.button("Upgrade"));
        keep("changed-upgraded");
        awaitVersions(3);
        Screenshot.take("upgraded");
        assertEquals("2.0", installed(3));
        assertEquals("Bring packages up to date", Ui.get(() -> library.getImages().getFirst().newest().getMessage()));
        Hands.click(Rows.find(images, "web (3)"));
        awaitLog("Setting up mirage-small (2.0)");

        Hands.choose(Rows.find(images, "web (3)"), "Undo Last Update\u2026");
        Hands.click(Dialogs.button("Undo Update"));
        awaitVersions(2);
    }

    private static void install(Path packages) {
        Hands.choose(Rows.find(Window.libraryTree(), "web"), "Update\u2026");
        Hands.click(Widgets.find(Button.class, "update.packages"));
        Hands.fill(Widgets.find(Text.class, "update.packageNames"), NAME + "=1.0");
        Hands.fill(Widgets.find(Text.class, "update.packageFolder"), packages.toString());
        Rows.await(Widgets.find(Table.class, "update.edits"), "Install packages");
        Screenshot.take("update-packages");
        finish();
    }

    private static void upgrade(Path packages) {
        Hands.choose(Rows.find(Window.libraryTree(), "web (2)"), "Update\u2026");
        Hands.click(Widgets.find(Button.class, "update.upgrade"));
        Hands.click(Dialogs.next());
        Hands.click(Widgets.find(Text.class, "upgrade.path"));
        Hands.type(packages.toString());
        Hands.press(SWT.CR);
        finish();
    }

    /** What the run changed is shown before there is a version of it. */
    private static void keep(String picture) {
        Table changed = Await.some("what changed is shown", RUN, () -> Widgets.now(Table.class, "changed.paths"));
        Rows.find(changed, "/usr/share/" + NAME + "/version");
        Screenshot.take(picture);
        Hands.click(Dialogs.button("Keep as Next Version"));
    }

    private static void finish() {
        Hands.click(Dialogs.next());
        Hands.click(Dialogs.finish());
    }

    private void awaitVersions(int count) {
        Await.until("there are " + count + " versions", RUN, () -> library.getImages().getFirst().getVersions().size() == count);
        Widgets.find(Label.class, "notice.text");
        Window.idle();
    }

    private static void awaitLog(String line) {
        Window.revealView(RunLogView.ID);
        StyledText text = Widgets.find(StyledText.class, "runLog.text");
        Await.until("the log is shown", () -> text.getText().contains(line));
    }

    /** Which version of the package dpkg says is installed, on the exported disk. */
    private String installed(int number) throws IOException {
        Path raw = folder.resolve(number + ".raw");
        new ExportDisk(LibrarySession.current().engine(), new VersionName("web", number)).target(raw).call(Monitor.NONE);
        Path database = Files.createDirectory(folder.resolve("dpkg" + number));
        String part = raw + "?offset=1048576";
        assertTrue(Tools.run("debugfs", "-R", "dump /var/lib/dpkg/status " + database.resolve("status"), part).startsWith("debugfs"));
        Files.createDirectory(database.resolve("info"));
        Tools.run("e2fsck", "-fn", part);
        return Tools.run("dpkg-query", "--admindir=" + database, "-W", "-f", "${Version}", NAME);
    }
}
