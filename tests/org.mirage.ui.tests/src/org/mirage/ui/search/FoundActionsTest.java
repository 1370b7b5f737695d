// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.junit.jupiter.api.Test;
import org.mirage.engine.DeleteImage;
import org.mirage.engine.Monitor;
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

/** What was found is opened, shown, compared, copied and saved, and is the selection of what is done next with its versions. */
class FoundActionsTest extends SearchFixture {

    @Test
    void textIsFoundOpenedShownAndCopied() {
        search("text:\"PermitRootLogin yes\"");
        awaitRows("web (2)", "  motd", "  copy");
        assertEquals("2: PermitRootLogin yes", Ui.get(() -> Rows.find(found, "web (2)", "motd").getText(FoundColumn.TEXT.ordinal())));
        Hands.click(Rows.find(found, "web (2)", "motd"));
        Hands.press('c', SWT.CTRL);
        Window.awaitClipboard("/etc/motd"::equals);
        Hands.add(Rows.find(found, "web (2)", "copy"));
        Hands.choose(Rows.find(found, "web (2)", "copy"), "Copy as Table");
        Window.awaitClipboard(text -> text.startsWith("motd\t/etc\tweb@3\t2: PermitRootLogin yes\t")
                && text.contains("\ncopy\t/home/anna\tweb@3\t"));
        Screenshot.take("search-text");

        Hands.open(Rows.find(found, "web (2)", "copy"));
        StyledText text = Widgets.find(StyledText.class, "file.text");
        Await.until("the file is read", () -> text.getText().startsWith("Hello"));
        Hands.choose(Rows.find(found, "web (2)", "copy"), "Show in web@3");
        Table entries = Widgets.find(Table.class, "files.table");
        Await.until("the file is selected in its folder", () -> "copy".equals(Rows.selected(entries)));
        Screenshot.take("search-shown");

        Hands.choose(Rows.find(found, "web (2)", "motd"), "Show in Library");
        Tree library = Window.libraryTree();
        Await.until("the version is selected", () -> library.getSelectionCount() == 1
                && library.getSelection()[0].getText().equals("web@3"));
    }

    @Test
    void statesOfAllVersionsAreCompared() {
        Hands.pick(Widgets.find(Combo.class, "search.scope"), "All versions");
        Hands.click(Widgets.tool(LIST));
        search("path:/etc/os-release");
        awaitRows("os-release", "os-release", "os-release");
        assertEquals(List.of("db@1", "web@1, 2", "web@3"), Ui.get(() -> Arrays.stream(found.getItems())
                .map(item -> item.getText(FoundColumn.VERSIONS.ordinal())).toList()));
        Hands.click(Ui.get(() -> found.getItem(1)));
        Hands.add(Ui.get(() -> found.getItem(2)));
        Hands.choose(Ui.get(() -> found.getItem(2)), "Compare with Each Other");
        Await.until("they are compared", () -> Window.page().getActiveEditor() != null
                && "web@2 \u2194 web@3: /etc/os-release".equals(Window.page().getActiveEditor().getTitle()));
    }

    @Test
    void versionsWithTheFilesAreUpdatedExportedAndDeleted() {
        Hands.pick(Widgets.find(Combo.class, "search.scope"), "All versions");
        Hands.click(Widgets.tool(LIST));
        search("path:/etc/os-release");
        awaitRows("os-release", "os-release", "os-release");
        Hands.click(Ui.get(() -> found.getItem(1)));
        Hands.choose(Ui.get(() -> found.getItem(1)), "Update\u2026");
        awaitDialog("Update");
        Hands.click(Dialogs.cancel());
        Dialogs.awaitClosed();
        Hands.choose(Ui.get(() -> found.getItem(1)), "Export Disk\u2026");
        awaitDialog("Export web@2");
        Hands.click(Dialogs.cancel());
        Dialogs.awaitClosed();

        Hands.add(Ui.get(() -> found.getItem(0)));
        Hands.choose(Ui.get(() -> found.getItem(0)), "Delete Versions\u2026");
        Await.until("it is asked about all versions that have the files", () -> Widgets.all(Label.class).stream()
                .anyMatch(label -> label.getText().contains("  db with its only version\n  web@1\n  web@2\n")));
        Screenshot.take("search-delete");
        Hands.click(Dialogs.button("Keep"));
        Dialogs.awaitClosed();
    }

    /** Names of images may hold what would make a mnemonic. */
    @Test
    void theQuestionNamesImagesAsTheyAreCalled() throws IOException {
        Path named = folder.resolve("named");
        Window.open(named.resolve("library"), new SmallDisk(named).make(named.resolve("one.raw")), "r&d");
        showView(named.resolve("library"));
        Hands.click(Widgets.tool(LIST));
        search("path:/etc/os-release");
        awaitRows("os-release");
        Hands.click(Ui.get(() -> found.getItem(0)));
        Hands.choose(Ui.get(() -> found.getItem(0)), "Delete Versions\u2026");
        Await.until("it is asked about the image", () -> Widgets.all(Label.class).stream()
                .anyMatch(label -> label.getText().contains("  r&&d with its only version\n")));
        Hands.click(Dialogs.button("Keep"));
        Dialogs.awaitClosed();
    }

    /** What is gone by then is not updated, and neither is all that is left. */
    @Test
    void versionsThatWentAreNotUpdated() throws IOException {
        Path some = folder.resolve("some");
        SmallDisk disk = new SmallDisk(some);
        Window.open(some.resolve("library"), disk.make(some.resolve("one.raw")), "web");
        Window.add(disk.make(some.resolve("db.raw")), "db");
        showView(some.resolve("library"));
        Hands.click(Widgets.tool(LIST));
        search("path:/etc/os-release image:web");
        awaitRows("os-release");
        new DeleteImage(LibrarySession.current().engine(), "web").call(Monitor.NONE);
        LibrarySession.current().refresh();
        Await.until("it is gone", () -> LibrarySession.current().model().getImages().size() == 1);
        Hands.click(Ui.get(() -> found.getItem(0)));
        Hands.choose(Ui.get(() -> found.getItem(0)), "Update\u2026");
        Window.idle();
        assertFalse(Ui.get(() -> Widgets.all(Button.class).stream().anyMatch(button -> button.getShell().getText().equals("Update"))));
    }

    private static void awaitDialog(String title) {
        Await.until(title + " is open", () -> Widgets.all(Button.class).stream()
                .anyMatch(button -> button.getShell().getText().equals(title)));
    }

    @Test
    void resultsAreSaved() {
        search("under:/etc type:file");
        awaitRows(ETC);
        Hands.click(Widgets.tool("Write all that is found into a file: HTML, CSV or JSON"));
        Hands.pick(Widgets.find(Combo.class, "report.format"), "JSON \u2013 everything, for programs");
        Path file = folder.resolve("found.json");
        Hands.fill(Widgets.find(Text.class, "report.target"), file.toString());
        Screenshot.take("search-save");
        Hands.click(Dialogs.finish());
        Dialogs.awaitClosed();
        Label notice = Widgets.find(Label.class, "notice.text");
        assertTrue(Ui.get(notice::getText).startsWith("7 files in " + file), () -> Ui.get(notice::getText));
        assertEquals("7\n", Tools.run("jq", ".found | length", file.toString()));
    }
}
