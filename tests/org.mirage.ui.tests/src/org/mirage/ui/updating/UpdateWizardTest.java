// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.updating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.DeleteImage;
import org.mirage.engine.Monitor;
import org.mirage.engine.ReadFile;
import org.mirage.engine.VersionPath;
import org.mirage.model.Library;
import org.mirage.ui.library.LibrarySession;
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

/** Images are updated together: the wizard tells first what would become of each. */
class UpdateWizardTest {

    private static final String CHANGES = """
            mirage changes 1
            title "Greet people"
            parameter host
              default web
              about "Host name in the greeting"
            parameter password
              secret

            put file /etc/motd
              expect content sha256:%s
              template
              | Welcome to ${host}.
            end
            """;

    @TempDir
    Path folder;

    private Library library;
    private Path changes;

    @BeforeEach
    void importImages() throws IOException {
        SmallDisk disk = new SmallDisk(folder);
        disk.put("etc/motd", "Welcome\n").put("usr/lib/systemd/systemd", "x").put("etc/systemd/system.conf", "");
        library = Window.open(folder.resolve("library"), disk.make(folder.resolve("a.raw")), "web");
        disk.put("etc/issue", "two\n");
        Window.add(disk.make(folder.resolve("b.raw")), "db");
        disk.put("etc/motd", "Hello\n");
        Window.add(disk.make(folder.resolve("c.raw")), "mail");
        Await.until("all images are there", () -> library.getImages().size() == 3);
        String welcome = Tools.run("sha256sum", Files.writeString(folder.resolve("welcome"), "Welcome\n").toString()).substring(0, 64);
        changes = Files.writeString(folder.resolve("greet.changes"), CHANGES.formatted(welcome));
    }

    private static String result(Table targets, String version) {
        TableItem item = targets.getItem(Rows.indexOf(targets, version));
        return (item.getChecked() ? "+ " : "- ") + item.getText(1);
    }

    @Test
    void dryRunTellsOfEachImageAndOnlyThoseThatFitAreUpdated() {
        Tree images = Window.libraryTree();
        Hands.click(Rows.find(images, "db"));
        Hands.add(Rows.find(images, "mail"));
        Hands.choose(Rows.find(images, "mail"), "Update\u2026");
        Hands.fill(Widgets.find(Text.class, "update.file"), changes.toString());
        Rows.await(Widgets.find(Table.class, "update.edits"), "Put file");
        Screenshot.take("update-what");
        Hands.click(Dialogs.next());
        Hands.fill(Widgets.find(Text.class, "update.parameter.host"), "the shop");
        assertTrue((Ui.get(() -> Widgets.find(Text.class, "update.parameter.password").getStyle()) & SWT.PASSWORD) != 0);
        Hands.fill(Widgets.find(Text.class, "update.parameter.password"), "secret");
        Screenshot.take("update-values");
        Hands.click(Dialogs.next());
        Table targets = Widgets.find(Table.class, "update.targets");
        Await.until("db would be changed", () -> "+ applies".equals(result(targets, "db@1")));
        assertEquals("- does not fit", Ui.get(() -> result(targets, "mail@1")));
        assertEquals("- applies", Ui.get(() -> result(targets, "web@1")));
        Screenshot.take("update-where");
        Hands.click(Dialogs.finish());
        Widgets.find(Label.class, "notice.text");
        Await.until("the version is there", () -> library.getImages().stream()
                .anyMatch(image -> image.getName().equals("db") && image.getVersions().size() == 2));
        Screenshot.take("updated");
        assertEquals(4, Ui.get(() -> library.getImages().stream().mapToInt(image -> image.getVersions().size()).sum()));

        Hands.choose(Rows.find(images, "db (2)"), "Undo Last Update\u2026");
        Screenshot.take("update-undo");
        Hands.click(Dialogs.button("Undo Update"));
        Await.until("the version is gone", () -> library.getImages().stream().allMatch(image -> image.getVersions().size() == 1));
    }

    /** However slow a disk is, the window goes on, and the file that is named last counts. */
    @Test
    void filesAreReadInTheBackground() {
        Hands.choose(Rows.find(Window.libraryTree(), "db"), "Update\u2026");
        Table edits = Widgets.find(Table.class, "update.edits");
        Text file = Widgets.find(Text.class, "update.file");
        Job.getJobManager().suspend();
        try {
            Hands.fill(file, changes.toString());
            assertEquals(List.of(), Rows.names(edits));
            Dialogs.awaitMessage("Reading the change set");
            Hands.fill(file, folder.resolve("nothing.changes").toString());
        } finally {
            Job.getJobManager().resume();
        }
        Dialogs.awaitMessage("nothing.changes");
        Window.idle();
        assertEquals(List.of(), Rows.names(edits));
        Hands.fill(file, changes.toString());
        Rows.await(edits, "Put file");
        Hands.click(Dialogs.cancel());
    }

    /** What others delete meanwhile does not keep the rest from being updated. */
    @Test
    void versionsThatWentMeanwhileAreLeftOut() throws IOException {
        Hands.choose(Rows.find(Window.libraryTree(), "db"), "Update\u2026");
        Hands.fill(Widgets.find(Text.class, "update.file"), changes.toString());
        Rows.await(Widgets.find(Table.class, "update.edits"), "Put file");
        new DeleteImage(LibrarySession.current().engine(), "mail").call(Monitor.NONE);
        LibrarySession.current().refresh();
        Await.until("it is gone", () -> library.getImages().size() == 2);
        Hands.click(Dialogs.next());
        Hands.fill(Widgets.find(Text.class, "update.parameter.password"), "secret");
        Hands.click(Dialogs.next());
        Table targets = Widgets.find(Table.class, "update.targets");
        Await.until("db would be changed", () -> "+ applies".equals(result(targets, "db@1")));
        Rows.await(targets, "db@1", "web@1");
        Hands.click(Dialogs.cancel());
    }

    @Test
    void readyMadeChangeSetAsksForItsValuesAndIsMadeForEachVersion() throws IOException {
        Hands.choose(Rows.find(Window.libraryTree(), "web"), "Update\u2026");
        Hands.click(Widgets.find(Button.class, "update.ready"));
        Hands.pick(Widgets.find(Combo.class, "update.readyMade"), "A script for the first start (first-boot)");
        Screenshot.take("update-ready");
        Hands.click(Dialogs.next());
        Dialogs.awaitButton(IDialogConstants.NEXT_ID, false);
        Hands.fill(Widgets.find(Text.class, "update.parameter.script"), "#!/bin/sh");
        Dialogs.awaitButton(IDialogConstants.NEXT_ID, true);
        Hands.fill(Widgets.find(Text.class, "update.parameter.script-name"), "../x");
        Dialogs.awaitButton(IDialogConstants.NEXT_ID, false);
        Screenshot.take("update-ready-wrong");
        Hands.fill(Widgets.find(Text.class, "update.parameter.script-name"), "hello");
        Dialogs.awaitButton(IDialogConstants.NEXT_ID, true);
        Hands.click(Dialogs.next());
        Table targets = Widgets.find(Table.class, "update.targets");
        Await.until("web would be changed", () -> "+ applies".equals(result(targets, "web@1")));
        Screenshot.take("update-ready-where");
        Hands.click(Dialogs.finish());
        Widgets.find(Label.class, "notice.text");
        Await.until("the version is there", () -> library.getImages().stream()
                .anyMatch(image -> image.getName().equals("web") && image.getVersions().size() == 2));
        Window.idle();
        ByteArrayOutputStream script = new ByteArrayOutputStream();
        new ReadFile(LibrarySession.current().engine(), VersionPath.parse("web@2:/var/lib/mirage/first-boot/hello")).call(script, Monitor.NONE);
        assertEquals("#!/bin/sh", script.toString(StandardCharsets.UTF_8));
    }
}
