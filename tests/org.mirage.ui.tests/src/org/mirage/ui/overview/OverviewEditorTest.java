// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Tree;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.ChosenVersions;
import org.mirage.engine.ExportDisk;
import org.mirage.engine.Monitor;
import org.mirage.engine.UpdateVersions;
import org.mirage.engine.VersionName;
import org.mirage.engine.applying.GivenChanges;
import org.mirage.engine.scanning.secrets.ScanSecrets;
import org.mirage.ui.exports.ExportsView;
import org.mirage.ui.library.LibrarySession;
import org.mirage.ui.robot.Await;
import org.mirage.ui.robot.Hands;
import org.mirage.ui.robot.Screenshot;
import org.mirage.ui.robot.SmallDisk;
import org.mirage.ui.robot.Tools;
import org.mirage.ui.robot.Ui;
import org.mirage.ui.robot.Widgets;
import org.mirage.ui.robot.Window;

/** How a library stands is told on a page that leads everywhere, and follows what happens. */
class OverviewEditorTest {

    private static final String CHANGES = "mirage changes 1\nset /etc/passwd\n  expect file\n  mode 0600\nend\n";

    @TempDir
    Path folder;
    private SmallDisk disk;

    @BeforeEach
    void begin() throws IOException {
        disk = new SmallDisk(folder);
    }

    /** The library is read after the page is there. */
    @AfterEach
    void awaitReading() {
        Window.idle();
    }

    private static void awaitNumber(String key, String number) {
        Await.until(key + " is " + number, () -> {
            Label label = Widgets.now(Label.class, "overview." + key + ".number");
            return label != null && number.equals(label.getText());
        });
    }

    private static void awaitText(String key, String text) {
        Await.until("it is told: " + text, () -> {
            Link link = Widgets.now(Link.class, key);
            return link != null && link.getText().replaceAll("<[^>]*>", "").contains(text);
        });
    }

    @Test
    void anEmptyLibrarySaysWhatToDo() {
        Window.open(folder.resolve("library"));
        Hands.choose(Widgets.find(Button.class, "library.empty.import"), 'w', "Overview");
        Widgets.find(Button.class, "overview.import");
        Screenshot.take("overview-empty");
    }

    @Test
    void thePageTellsLeadsAndFollows() throws IOException {
        Path first = disk.put("root/.ssh/id_rsa", key()).make(folder.resolve("one.raw"));
        Window.open(folder.resolve("library"), first, "web");
        Window.add(disk.put("etc/motd", "hello\n").make(folder.resolve("two.raw")), "db");
        Hands.click(Window.libraryTree());
        Hands.click(Widgets.tool("Show how the library stands: what it holds, what scans found, what is old, what was done last"));
        awaitNumber("images", "2");
        awaitNumber("versions", "2");
        assertEquals("Overview", Ui.get(() -> Window.page().getActiveEditor().getTitle()));
        assertTrue(Ui.get(() -> Widgets.now(Label.class, "overview.folder").getText()).contains(folder.resolve("library").toString()));
        awaitText("overview.work.0", "Imported db@1");
        awaitText("overview.work.1", "Imported web@1");
        awaitText("overview.stale", "Every image got a version within the last 90 days.");
        Link unscanned = Widgets.find(Link.class, "overview.unscanned");
        assertTrue(Ui.get(unscanned::getText).startsWith("Nothing was scanned yet."));
        Screenshot.take("overview");

        // the one that waits longest stands first, and leads to its image
        Hands.clickText(Widgets.find(Link.class, "overview.old.web"));
        Tree library = Window.libraryTree();
        Await.until("the version is selected", () -> library.getSelectionCount() == 1 && library.getSelection()[0].getText().equals("web@1"));

        new UpdateVersions(LibrarySession.current().engine(), GivenChanges.read(CHANGES.getBytes(StandardCharsets.UTF_8), "a.changes", null))
                .targets(List.of(VersionName.parse("web"), VersionName.parse("db"))).message("tightened").call(Monitor.NONE);
        LibrarySession.current().refresh();
        awaitNumber("versions", "4");
        awaitText("overview.work.0", "Updated to db@2, web@2");
        new ExportDisk(LibrarySession.current().engine(), new VersionName("db", 1)).target(folder.resolve("db.qcow2")).call(Monitor.NONE);
        LibrarySession.current().refresh();
        awaitText("overview.work.0", "Exported db@1");
        Link exported = Widgets.find(Link.class, "overview.work.0");
        // the end of its text is what leads there
        Hands.click(exported, Ui.get(() -> {
            Point text = exported.computeSize(SWT.DEFAULT, SWT.DEFAULT);
            return new Point(text.x - 8, text.y / 2);
        }));
        Await.until("exports are shown", () -> Window.page().getActivePart() instanceof ExportsView);

        new ScanSecrets(LibrarySession.current().engine(), new ChosenVersions(List.of(), false)).call((_, _) -> { }, Monitor.NONE);
        Hands.clickText(Widgets.find(Label.class, "overview.folder"));
        awaitText("overview.scanned", "Secrets: 2 of 2 images looked at");
        // each of the two images has the key
        awaitNumber("critical", "0");
        awaitNumber("high", "2");
        Link found = Widgets.find(Link.class, "overview.found.web");
        Screenshot.take("overview-findings");
        Hands.clickText(found);
        Await.until("the version is open", () -> "web@2".equals(Window.page().getActiveEditor().getTitle()));

        // another library is another matter
        Window.open(folder.resolve("other"));
        Hands.press('o', SWT.CTRL, SWT.SHIFT);
        Widgets.find(Button.class, "overview.import");
    }

    private String key() throws IOException {
        Path file = folder.resolve("key");
        Tools.run("ssh-keygen", "-q", "-t", "rsa", "-N", "", "-C", "made", "-f", file.toString());
        return Files.readString(file);
    }
}
