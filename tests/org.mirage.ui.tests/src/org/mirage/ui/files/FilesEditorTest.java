// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.ui.robot.Await;
import org.mirage.ui.robot.Hands;
import org.mirage.ui.robot.Rows;
import org.mirage.ui.robot.Screenshot;
import org.mirage.ui.robot.SmallDisk;
import org.mirage.ui.robot.Tools;
import org.mirage.ui.robot.Ui;
import org.mirage.ui.robot.Widgets;
import org.mirage.ui.robot.Window;

/** Finding one's way in a version with mouse and keyboard. */
class FilesEditorTest {

    private static final String OLD = "old.log \u2192 /mnt/old";
    private static final String[] LOGS = {"Boot.log", "auth.log", "dpkg.log", "kern.log", OLD};

    /** More than a hexadecimal view reads at once. */
    private static final byte[] PROGRAM = new byte[200_000];

    static {
        new Random(1).nextBytes(PROGRAM);
    }

    @TempDir
    static Path folder;

    private Table entries;

    @BeforeAll
    static void importDisk() throws IOException {
        Path disk = new SmallDisk(folder).put("var/log/auth.log", "a".repeat(30)).put("var/log/Boot.log", "b".repeat(4000))
                .put("var/log/dpkg.log", "d".repeat(200)).put("var/log/kern.log", "k".repeat(10))
                .put("bin/program", PROGRAM).link("var/log/old.log", "/mnt/old").make(folder.resolve("small.raw"));
        Window.open(folder.resolve("library"), disk, "web");
    }

    @BeforeEach
    void openVersion() {
        Window.open(folder.resolve("library"));
        entries = Window.openFiles("web");
        go("/var/log");
        Rows.await(entries, LOGS);
    }

    private static void go(String path) {
        Hands.fill(Widgets.find(Text.class, "files.path"), path);
        Hands.press(SWT.CR);
    }

    private static void awaitPath(String path) {
        Text field = Widgets.find(Text.class, "files.path");
        Await.until("the path is " + path, () -> field.getText().equals(path));
    }

    @Test
    void filterNarrowsUntilEscape() {
        Hands.click(Widgets.find(Text.class, "files.filter"));
        Hands.type("BO");
        Rows.await(entries, "Boot.log");
        CLabel status = Widgets.find(CLabel.class, "files.status");
        assertTrue(Ui.get(status::getText).startsWith("1 of 5 entries"), () -> Ui.get(status::getText));
        Screenshot.take("filter");
        Hands.press(SWT.ESC);
        Rows.await(entries, LOGS);
    }

    @Test
    void typedPathLeadsThere() {
        go("/home/anna");
        Rows.await(entries);
        go("etc/release");
        Rows.await(entries, "group", "os-release", "passwd", "release \u2192 os-release");
        awaitPath("/etc");
        Await.until("the file is selected", () -> entries.isFocusControl() && "os-release".equals(Rows.selected(entries)));
        Hands.press(SWT.CR);
        StyledText text = Widgets.find(StyledText.class, "file.text");
        Await.until("the file is read", () -> text.getText().equals(SmallDisk.OS_RELEASE));
    }

    @Test
    void stepsGoBackForwardAndUp() {
        ToolItem back = Widgets.find(ToolItem.class, "files.back");
        ToolItem forward = Widgets.find(ToolItem.class, "files.forward");
        ToolItem up = Widgets.find(ToolItem.class, "files.up");
        assertFalse(Ui.get(forward::isEnabled).booleanValue());
        Hands.click(up);
        awaitPath("/var");
        Hands.press(SWT.ARROW_UP, SWT.ALT);
        awaitPath("/");
        assertFalse(Ui.get(up::isEnabled).booleanValue());
        Hands.click(back);
        awaitPath("/var");
        Hands.press(SWT.ARROW_LEFT, SWT.ALT);
        awaitPath("/var/log");
        Hands.click(forward);
        awaitPath("/var");
        Hands.press(SWT.ARROW_RIGHT, SWT.ALT);
        awaitPath("/");
    }

    @Test
    void headersSort() {
        Hands.click(Ui.get(() -> entries.getColumn(1)));
        Rows.await(entries, OLD, "kern.log", "auth.log", "dpkg.log", "Boot.log");
        Hands.click(Ui.get(() -> entries.getColumn(1)));
        Rows.await(entries, "Boot.log", "dpkg.log", "auth.log", "kern.log", OLD);
        Screenshot.take("sorted");
        Hands.click(Ui.get(() -> entries.getColumn(0)));
        Rows.await(entries, LOGS);
    }

    @Test
    void enterOpensFoldersAndFiles() {
        go("/var");
        Hands.click(Rows.find(entries, "log"));
        Hands.press(SWT.CR);
        Hands.click(Rows.find(entries, "auth.log"));
        Hands.press(SWT.ARROW_DOWN);
        Hands.press(SWT.CR);
        StyledText text = Widgets.find(StyledText.class, "file.text");
        Await.until("the file is read", () -> text.getText().equals("d".repeat(200)));
    }

    @Test
    void programOpensInHexadecimal() {
        go("/bin");
        Hands.open(Rows.find(entries, "program"));
        Canvas hex = Widgets.find(Canvas.class, "file.hex");
        Hands.click(hex);
        Hands.press('a', SWT.CTRL);
        Hands.press('c', SWT.CTRL);
        Screenshot.take("hex");
        Await.until("the bytes are copied", () -> HexFormat.ofDelimiter(" ").formatHex(PROGRAM).equals(Window.clipboard()));
    }

    @Test
    void menuCopiesPathsAndContentNames() {
        Hands.choose(Rows.find(entries, "dpkg.log"), "Copy Path");
        Window.awaitClipboard("/var/log/dpkg.log"::equals);
        Hands.click(Rows.find(entries, "auth.log"));
        Hands.add(Rows.find(entries, "kern.log"));
        Hands.press('c', SWT.CTRL);
        Await.until("the paths are copied", () -> "/var/log/auth.log\n/var/log/kern.log".equals(Window.clipboard()));
        Hands.choose(Rows.find(entries, "kern.log"), "Copy Content Name");
        String root = folder.resolve("root").toString();
        String truth = Tools.run("sha256sum", root + "/var/log/auth.log", root + "/var/log/kern.log").replace(root, "").strip();
        Window.awaitClipboard(truth::equals);
    }

    @Test
    void foldersOnTheLeftLeadThere() {
        Tree folders = Widgets.find(Tree.class, "files.folders");
        Hands.click(Rows.find(folders, "/", "home"));
        awaitPath("/home");
        Hands.press(SWT.ARROW_RIGHT);
        Rows.find(folders, "/", "home", "anna");
        Hands.press(SWT.ARROW_DOWN);
        awaitPath("/home/anna");
        Rows.await(entries);
    }

    @Test
    void previewShowsWhatIsSelected() {
        Hands.click(Rows.find(entries, "kern.log"));
        StyledText preview = Widgets.find(StyledText.class, "preview.text");
        Await.until("the preview shows the file", () -> preview.getText().equals("k".repeat(10)));
        Hands.press(SWT.ARROW_UP);
        Await.until("the preview follows", () -> preview.getText().equals("d".repeat(200)));
    }

    @Test
    void pathThatIsNotThereIsTold() {
        go("/no/such");
        CLabel status = Widgets.find(CLabel.class, "files.status");
        Await.until("the status tells it", () -> status.getText().contains("web@1 has no /no/such"));
        Screenshot.take("missing");
        assertEquals(List.of(LOGS), Rows.names(entries));
        Hands.press(SWT.ESC);
        awaitPath("/var/log");
        go("/etc");
        Await.until("the status counts again", () -> status.getText().startsWith("4 entries"));
    }

    @Test
    void linkThatLeadsNowhereIsTold() {
        Hands.open(Rows.find(entries, OLD));
        CLabel status = Widgets.find(CLabel.class, "files.status");
        Await.until("the status tells it", () -> status.getText().contains("web@1 has no /var/log/old.log"));
    }
}
