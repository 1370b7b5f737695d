// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.junit.jupiter.api.Test;
import org.mirage.engine.search.SavedQueries;
import org.mirage.ui.library.LibrarySession;
import org.mirage.ui.robot.Await;
import org.mirage.ui.robot.Dialogs;
import org.mirage.ui.robot.Hands;
import org.mirage.ui.robot.Heartbeat;
import org.mirage.ui.robot.Rows;
import org.mirage.ui.robot.Screenshot;
import org.mirage.ui.robot.SmallDisk;
import org.mirage.ui.robot.Tools;
import org.mirage.ui.robot.Ui;
import org.mirage.ui.robot.Widgets;
import org.mirage.ui.robot.Window;

/** Files of all images are looked for with words that are completed, marked where they are wrong, and saved. */
class SearchViewTest extends SearchFixture {

    private static final String BY_CONTENT = "Put together what has the same content";

    private static void awaitQuery(String text) {
        Text query = Widgets.find(Text.class, "search.query");
        Await.until("the query is " + text, () -> query.getText().equals(text));
    }

    /** The popup of proposals is a window of its own. */
    private static void awaitProposals(String first) {
        Await.until(first + " is offered", () -> Widgets.all(Table.class).stream()
                .anyMatch(table -> table.getData("org.mirage.ui.key") == null && table.getItemCount() > 0
                        && table.getItem(0).getText().startsWith(first)));
    }

    @Test
    void wordsAreCompletedAndResultsGrouped() {
        Screenshot.take("search-start");
        Hands.press('a', SWT.CTRL);
        Hands.type("ty");
        Hands.press(' ', SWT.CTRL);
        awaitProposals("type:");
        Screenshot.take("search-fields");
        Hands.press(SWT.CR);
        awaitQuery("type:");
        awaitProposals("file");
        Screenshot.take("search-values");
        Hands.press(SWT.CR);
        awaitQuery("type:file");
        Hands.type(" under:/etc");
        Hands.press(SWT.CR);
        found = Widgets.find(Tree.class, "search.tree");
        awaitRows(ETC);
        Await.until("counts are told", () -> description().startsWith("7 files, 5 contents in 2 versions of 2 images"));
        Screenshot.take("search-images");

        Hands.click(Widgets.tool(BY_CONTENT));
        awaitRows("group (2)", "passwd (2)", "os-release (1)", "motd (1)", "os-release (1)");
        Screenshot.take("search-contents");
        Hands.click(Widgets.tool(LIST));
        awaitRows("group", "os-release", "passwd", "group", "motd", "os-release", "passwd");
        Hands.click(Ui.get(() -> found.getColumn(FoundColumn.NAME.ordinal())));
        awaitRows("group", "group", "motd", "os-release", "os-release", "passwd", "passwd");
        Hands.click(Ui.get(() -> found.getColumn(FoundColumn.NAME.ordinal())));
        awaitRows("passwd", "passwd", "os-release", "os-release", "motd", "group", "group");
        Hands.fill(Widgets.find(Text.class, "search.filter"), "web@3");
        awaitRows("passwd", "os-release", "motd", "group");
        assertTrue(description().endsWith("4 fit the filter"), SearchViewTest::description);
        Screenshot.take("search-filter");
        Hands.press(SWT.ESC);
        Hands.click(Ui.get(() -> found.getColumn(FoundColumn.NAME.ordinal())));
        awaitRows("group", "os-release", "passwd", "group", "motd", "os-release", "passwd");
    }

    @Test
    void whatIsWrongIsMarkedWhereItIs() {
        Text query = Widgets.find(Text.class, "search.query");
        ask("name:motd type:door mode:setuid");
        Label remark = Widgets.find(Label.class, "search.remark");
        assertTrue(Ui.get(remark::getText).startsWith("\"door\" is no type; it is one of file, dir"), () -> Ui.get(remark::getText));
        assertEquals("type:door", Ui.get(query::getSelectionText));
        Screenshot.take("search-wrong");
        Hands.type("type:file");
        Await.until("nothing is wrong any more", () -> Widgets.now(Label.class, "search.remark") == null);
        awaitQuery("name:motd type:file mode:setuid");
        Hands.click(Widgets.find(Button.class, "search.run"));
        Await.until("nothing is found", () -> description().startsWith("nothing found  "));
        Screenshot.take("search-nothing");
    }

    /** Packages are words, too, and what comes in is known to the index before anybody searches. */
    @Test
    void machinesAreFoundByWhatIsInstalledInThem() throws IOException {
        Path packaged = folder.resolve("packaged");
        String status = "Package: openssl\nStatus: install ok installed\nArchitecture: all\nVersion: 3.0.14-1\n";
        SmallDisk disk = new SmallDisk(packaged).put("var/lib/dpkg/status", status);
        Window.open(packaged.resolve("library"), disk.make(packaged.resolve("one.raw")), "web");
        showView(packaged.resolve("library"));
        search("package:\"openssl<3.0.15\" passwd");
        awaitRows("web (1)", "  passwd");
        Path current = packaged.resolve("library/search/current");
        String before = Files.readString(current);
        Window.add(disk.put("var/lib/dpkg/status", status.replace("3.0.14", "3.0.15")).make(packaged.resolve("two.raw")), "web");
        Await.until("the new version is in the index", () -> !text(current).equals(before));
        Window.idle();
        ask("package:\"openssl<3.0.15\" passwd");
        Await.until("it is found no more", () -> description().startsWith("nothing found  "));
        Hands.fill(Widgets.find(Text.class, "search.query"), "package:op");
        Hands.press(' ', SWT.CTRL);
        awaitProposals("openssl");
        Screenshot.take("search-packages");
        Hands.press(SWT.ESC);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void onlyWhatIsSelectedIsSearched() {
        Hands.choose(Rows.find(Window.libraryTree(), "db"), "Search in\u2026");
        Combo scope = Widgets.find(Combo.class, "search.scope");
        Await.until("the selection is searched", () -> scope.getText().equals("Selected images"));
        search("type:file under:/etc");
        awaitRows(Arrays.copyOf(ETC, 4));
        assertTrue(description().endsWith("in db"), SearchViewTest::description);
    }

    @Test
    void queriesAreSavedChosenAndDeleted() throws IOException {
        search("under:/etc type:file");
        awaitRows(ETC);
        ToolItem tool = Widgets.find(ToolItem.class, "search.saved");
        Hands.choose(tool, "Save Query\u2026");
        Text name = Await.some("a name is asked for", () -> Widgets.all(Text.class).stream()
                .filter(text -> text.isEnabled() && text.getShell().getText().equals("Save Query")).findFirst().orElse(null));
        Hands.fill(name, "etc-files");
        Hands.press(SWT.CR);
        Dialogs.awaitClosed();
        SavedQueries saved = new SavedQueries(LibrarySession.current().engine());
        Await.until("it is saved", () -> list(saved).equals(List.of("etc-files")));
        Window.idle();
        search("saved:etc-files motd");
        awaitRows("web (1)", "  motd");
        Hands.click(tool);
        Await.until("the menu is open", () -> tool.getParent().getMenu().isVisible());
        Screenshot.take("search-saved");
        Hands.press(SWT.ESC);
        Hands.choose(tool, "etc-files   \u2013 under:/etc type:file");
        awaitQuery("under:/etc type:file");
        awaitRows(ETC);
        saved.delete("etc-files");
    }

    private static List<String> list(SavedQueries saved) {
        try {
            return List.copyOf(saved.list().keySet());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** More than anybody reads, and more than anybody waits for: the first ones are shown, what takes long is stopped. */
    @Test
    void veryManyResultsAreBoundedAndLongSearchesStopped() throws IOException {
        Path many = folder.resolve("many");
        new SmallDisk(many).script("mkdir many; cd many; for i in {1..5000}; do printf %0200d $i > $i; done");
        Tools.run("mke2fs", "-q", "-t", "ext4", "-N", "8192", "-d", many.resolve("root").toString(), many.resolve("disk.raw").toString(),
                "32M");
        Window.open(many.resolve("library"), many.resolve("disk.raw"), "many");
        showView(many.resolve("library"));
        try (Heartbeat heart = new Heartbeat()) {
            search("under:/many");
            Await.until("all are counted", () -> description().startsWith("5,000 files"));
            Await.until("the first are shown", () -> found.getItemCount() == 1 && found.getItem(0).getItemCount() == FoundList.LIMIT);
            assertTrue(description().contains("the first 4,000 are shown"), SearchViewTest::description);
            Screenshot.take("search-many");
            Hands.click(Widgets.tool(LIST));
            Await.until("they are listed", () -> found.getItemCount() == FoundList.LIMIT);
            Hands.click(Ui.get(() -> found.getItem(0)));
            Hands.press('a', SWT.CTRL);
            Hands.press('c', SWT.CTRL);
            Await.until("all are copied", () -> Window.clipboard() != null && Window.clipboard().lines().count() == FoundList.LIMIT);
            Hands.add(Ui.get(() -> found.getItem(0)));
            Hands.press('c', SWT.CTRL);
            Await.until("all but one are copied", () -> Window.clipboard().lines().count() == FoundList.LIMIT - 1);
            System.out.println("measured: longest wait with " + FoundList.LIMIT + " rows " + heart.longest().toMillis() + " ms");

            // fits nowhere, and is long in finding that out
            search("text~([0-9]?[0-9]?){250}[!?]");
            Button button = Widgets.find(Button.class, "search.run");
            Await.until("it runs", () -> button.getText().equals("Stop") && description().endsWith("found so far"));
            Screenshot.take("search-running");
            Hands.click(button);
            Await.until("it was stopped", () -> button.getText().equals("Search"));
            assertTrue(description().startsWith("stopped after nothing was found"), SearchViewTest::description);
        }
    }
}
