// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.packages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

/** What is installed is listed, filtered, compared, followed to files and images, and saved. */
class PackagesViewTest {

    private static final String STATUS = "var/lib/dpkg/status";
    private static final String PIN = "Stay with these packages, whatever is selected in the library";
    private static final String ALL = "Show the newest versions of all images beside each other";
    private static final int MANY = 6000;

    @TempDir
    static Path folder;

    @BeforeAll
    static void importVersions() throws IOException {
        SmallDisk disk = new SmallDisk(folder);
        Window.open(folder.resolve("library"), disk.make(folder.resolve("bare.raw")), "bare");
        disk.put("usr/bin/one", "one\n").put("usr/bin/two", "two\n").put("etc/ssl.conf", "setting\n")
                .put("var/lib/dpkg/info/openssl.list", "/.\n/etc\n/etc/ssl.conf\n/usr\n/usr/bin\n/usr/bin/one\n/usr/bin/two\n/usr/bin/three\n")
                .put("usr/lib/python3/dist-packages/made-1.0.dist-info/METADATA",
                        "Metadata-Version: 2.1\nName: made\nVersion: 1.0\nLicense: MIT\nSummary: made for tests\n")
                .script("md5sum usr/bin/one usr/bin/two > var/lib/dpkg/info/openssl.md5sums");
        disk.put(STATUS, entry("bash", "5.2.15-2", 7164) + entry("openssl", "3.0.15-1", 2287) + entry("libssl3", "3.0.15-1", 6000));
        Window.add(disk.make(folder.resolve("db.raw")), "db");
        Window.add(disk.make(folder.resolve("mail.raw")), "mail");
        disk.put(STATUS, entry("bash", "5.2.15-2", 7164) + entry("openssl", "3.0.9-1", 2280) + entry("libssl3", "3.0.15-1", 6000)
                + entry("nginx", "1.22.1-9", 1200)).put("usr/bin/two", "changed\n");
        Window.add(disk.make(folder.resolve("web.raw")), "web");
    }

    private static String entry(String name, String version, int size) {
        return "Package: " + name + "\nStatus: install ok installed\nInstalled-Size: " + size + "\nArchitecture: amd64\nSource: src-" + name
                + "\nVersion: " + version + "\nDescription: " + name + ", made for tests\n\n";
    }

    /** With the keys, as from everywhere; a new one, with no filter and no pin. */
    @BeforeEach
    void showView() {
        Ui.run(() -> Window.page().hideView(Window.page().findView(PackagesView.ID)));
        Window.open(folder.resolve("library"));
        Hands.click(Window.libraryTree());
        Hands.press('p', SWT.CTRL, SWT.SHIFT);
        Await.until("the view is shown", () -> Window.page().getActivePart() instanceof PackagesView);
    }

    /** The library is read after the rows are there. */
    @AfterEach
    void awaitReading() {
        Window.idle();
    }

    private static String description() {
        return Ui.get(() -> ((PackagesView) Window.page().findView(PackagesView.ID)).getContentDescription());
    }

    private static void awaitDescription(String text) {
        Await.until("it is told: " + text,
                () -> text.equals(((PackagesView) Window.page().findView(PackagesView.ID)).getContentDescription()));
    }

    private static Table list(String... rows) {
        Table list = Widgets.find(Table.class, "packages.list");
        Rows.await(list, rows);
        return list;
    }

    private static List<String> cells(Table table, String row) {
        return Ui.get(() -> {
            int index = Rows.indexOf(table, row);
            return IntStream.range(0, table.getColumnCount()).mapToObj(table.getItem(index)::getText).toList();
        });
    }

    private static void awaitTitle(String text) {
        Label title = Widgets.find(Label.class, "packages.detailsTitle");
        Await.until("it is told: " + text, () -> text.equals(title.getText()));
    }

    @Test
    void packagesOfTheSelectedImageAreListedFilteredAndCopied() {
        Widgets.find(Button.class, "packages.all");
        Screenshot.take("packages-start");
        Hands.click(Rows.find(Window.libraryTree(), "web"));
        Table list = list("bash", "libssl3", "made", "nginx", "openssl");
        awaitDescription("web@1: 5 packages");
        assertEquals(List.of("openssl", "3.0.9-1", "amd64", "dpkg", "src-openssl", "2.2 MiB", "", "openssl, made for tests"), cells(list, "openssl"));
        assertEquals(List.of("made", "1.0", "", "python", "made", "", "MIT", "made for tests"), cells(list, "made"));
        Screenshot.take("packages-list");

        Hands.click(Rows.column(list, "Size"));
        list("made", "nginx", "openssl", "libssl3", "bash");
        Hands.fill(Widgets.find(Text.class, "packages.filter"), "SSL");
        list("openssl", "libssl3");
        awaitDescription("2 of web@1: 5 packages");
        Hands.press(SWT.ESC);
        list("made", "nginx", "openssl", "libssl3", "bash");
        Hands.pick(Widgets.find(Combo.class, "packages.kind"), "python");
        list("made");
        Screenshot.take("packages-kind");
        Hands.click(Rows.find(list, "made"));
        Hands.press('c', SWT.CTRL);
        Await.until("the row is copied", () -> "made\t1.0\t\tpython\tmade\t\tMIT\tmade for tests".equals(Window.clipboard()));

        // of this kind the other image has none that is named so
        Hands.click(Rows.find(Window.libraryTree(), "bare"));
        Await.until("there are none", () -> Widgets.now(Table.class, "packages.list") == null);
        awaitDescription("bare@1");
        Screenshot.take("packages-none");
    }

    @Test
    void aPackageLeadsToImagesFilesAndChangedFiles() {
        Hands.click(Rows.find(Window.libraryTree(), "web"));
        Table list = list("bash", "libssl3", "made", "nginx", "openssl");
        Hands.click(Rows.find(list, "openssl"));
        Table holders = Widgets.find(Table.class, "packages.holders");
        Rows.await(holders, "db@1", "mail@1", "web@1");
        awaitTitle("openssl in 3 versions");
        assertEquals("3.0.9-1", cells(holders, "web@1").get(1));
        Screenshot.take("packages-holders");
        Hands.click(Rows.find(list, "nginx"));
        Rows.await(holders, "web@1");

        Hands.open(Rows.find(list, "openssl"));
        Table files = Widgets.find(Table.class, "packages.files");
        Await.until("its files are listed", () -> Rows.indexOf(files, "/usr/bin/one") >= 0);
        assertEquals(List.of("/usr/bin/three", "", "missing"), cells(files, "/usr/bin/three"));
        assertEquals("4 B", cells(files, "/usr/bin/one").get(1));
        Screenshot.take("packages-files");
        Hands.open(Rows.find(files, "/usr/bin/one"));
        Table entries = Widgets.find(Table.class, "files.table");
        Await.until("the file is selected in its folder", () -> "one".equals(Rows.selected(entries)));
        Await.until("the version is open", () -> "web@1".equals(Window.page().getActiveEditor().getTitle()));
        Screenshot.take("packages-file-shown");

        Hands.choose(Rows.find(list, "openssl"), "Changed Files");
        Table changed = Widgets.find(Table.class, "packages.changed");
        Rows.await(changed, "/usr/bin/three", "/usr/bin/two");
        assertEquals("changed", cells(changed, "/usr/bin/two").get(1));
        assertEquals("missing", cells(changed, "/usr/bin/three").get(1));
        awaitTitle("openssl of web@1: 2 changed files");
        Screenshot.take("packages-changed");
        Hands.click(Rows.find(list, "nginx"));
        awaitTitle("nginx of web@1");
        Await.until("no table is shown", () -> Widgets.now(Table.class, "packages.changed") == null);

        Hands.choose(Rows.find(list, "openssl"), "Who Has It\u2026");
        Rows.await(holders, "db@1", "mail@1", "web@1");
        Hands.choose(Rows.find(holders, "mail@1"), "Show in Library");
        Tree library = Window.libraryTree();
        Await.until("the version is selected", () -> library.getSelectionCount() == 1 && library.getSelection()[0].getText().equals("mail@1"));
        awaitDescription("mail@1: 4 packages");
    }

    @Test
    void aPinKeepsWhatIsShown() {
        Hands.click(Rows.find(Window.libraryTree(), "web"));
        awaitDescription("web@1: 5 packages");
        ToolItem pin = Widgets.tool(PIN);
        Hands.click(pin);
        Hands.click(Rows.find(Window.libraryTree(), "db"));
        Window.idle();
        assertEquals("web@1: 5 packages", description());
        Screenshot.take("packages-pinned");
        Hands.click(pin);
        awaitDescription("db@1: 4 packages");
    }

    @Test
    void severalImagesStandBesideEachOther() throws IOException {
        Hands.click(Rows.find(Window.libraryTree(), "db"));
        Hands.add(Rows.find(Window.libraryTree(), "mail"));
        Hands.add(Rows.find(Window.libraryTree(), "web"));
        Table matrix = Widgets.find(Table.class, "packages.matrix");
        Rows.await(matrix, "bash:amd64", "libssl3:amd64", "made", "nginx:amd64", "openssl:amd64");
        awaitDescription("3 versions: 5 packages");
        assertEquals(List.of("Package", "Kind", "db@1", "mail@1", "web@1"), Ui.get(() -> Arrays.stream(matrix.getColumns())
                .map(TableColumn::getText).toList()));
        assertEquals(List.of("openssl:amd64", "dpkg", "3.0.15-1", "3.0.15-1", "3.0.9-1 !"), cells(matrix, "openssl:amd64"));
        assertEquals(List.of("nginx:amd64", "dpkg", "\u2013", "\u2013", "1.22.1-9"), cells(matrix, "nginx:amd64"));
        int openssl = Ui.get(() -> Rows.indexOf(matrix, "openssl:amd64"));
        assertNotEquals(Ui.get(() -> matrix.getItem(openssl).getForeground(2)), Ui.get(() -> matrix.getItem(openssl).getForeground(4)));
        Screenshot.take("packages-matrix");

        Hands.click(Widgets.find(Button.class, "packages.differing"));
        Rows.await(matrix, "nginx:amd64", "openssl:amd64");
        awaitDescription("2 of 3 versions: 5 packages");
        Hands.click(Rows.column(matrix, "web@1"));
        Rows.await(matrix, "openssl:amd64", "nginx:amd64");
        Screenshot.take("packages-differing");

        Hands.click(Widgets.tool("Write the packages that are shown into a file"));
        Hands.pick(Widgets.find(Combo.class, "report.format"), "JSON \u2013 everything, for programs");
        Path file = folder.resolve("matrix.json");
        Hands.fill(Widgets.find(Text.class, "report.target"), file.toString());
        Screenshot.take("packages-save");
        Hands.click(Dialogs.finish());
        Dialogs.awaitClosed();
        Widgets.find(Label.class, "notice.text");
        assertEquals("openssl:amd64 3.0.15-1 3.0.9-1\nnginx:amd64 null 1.22.1-9\n",
                Tools.run("jq", "-r", ".packages[] | \"\\(.name) \\(.installed[0]) \\(.installed[2])\"", file.toString()));
        Hands.click(Widgets.find(ToolItem.class, "notice.close"));

        // what is pointed at is meant
        Hands.click(Rows.find(matrix, "openssl:amd64"), 4);
        Hands.click(Widgets.find(ToolItem.class, "packages.files"));
        awaitTitle("openssl of web@1: 8 paths");
        Hands.choose(Rows.find(matrix, "openssl:amd64"), "Update\u2026");
        Await.until("it is asked what to change", () -> Widgets.all(Button.class).stream()
                .anyMatch(button -> button.getShell().getText().equals("Update")));
        Screenshot.take("packages-update");
        Hands.click(Dialogs.cancel());
        Dialogs.awaitClosed();

        Hands.click(Widgets.tool(ALL));
        Table all = Widgets.find(Table.class, "packages.matrix");
        Rows.await(all, "bash:amd64", "libssl3:amd64", "made", "nginx:amd64", "openssl:amd64");
        awaitDescription("4 versions: 5 packages");
        Screenshot.take("packages-all");
    }

    /** As many as a large machine has; the window answers all the time. */
    @Test
    void manyPackagesAreListedAtOnce() throws IOException {
        Path many = folder.resolve("many");
        StringBuilder status = new StringBuilder();
        for (int i = 0; i < MANY; i++) {
            status.append(entry("package-" + i, "1.0-" + i, i));
        }
        Path disk = new SmallDisk(many).put(STATUS, status.toString()).make(many.resolve("disk.raw"));
        Window.open(many.resolve("library"), disk, "many");
        try (Heartbeat heart = new Heartbeat()) {
            Hands.click(Rows.find(Window.libraryTree(), "many"));
            Hands.press('p', SWT.CTRL, SWT.SHIFT);
            awaitDescription("many@1: 6,000 packages");
            Table list = Widgets.find(Table.class, "packages.list");
            assertEquals(MANY, Ui.get(list::getItemCount));
            Hands.click(Rows.column(list, "Installed"));
            assertEquals("package-0", Ui.get(() -> list.getItem(0).getText()));
            assertEquals("package-5999", Ui.get(() -> list.getItem(MANY - 1).getText()));
            Hands.fill(Widgets.find(Text.class, "packages.filter"), "package-599");
            Await.until("it is filtered", () -> list.getItemCount() == 11);
            System.out.println("measured: longest wait with " + MANY + " packages " + heart.longest().toMillis() + " ms");
            assertTrue(heart.longest().compareTo(Duration.ofSeconds(2)) < 0, () -> heart.longest().toString());
        }
        assertNull(Ui.get(() -> Widgets.now(Table.class, "packages.matrix")));
        assertFalse(description().isEmpty());
    }
}
