// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.saving;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mirage.ui.robot.Await;
import org.mirage.ui.robot.Dialogs;
import org.mirage.ui.robot.Hands;
import org.mirage.ui.robot.Rows;
import org.mirage.ui.robot.Screenshot;
import org.mirage.ui.robot.SmallDisk;
import org.mirage.ui.robot.Ui;
import org.mirage.ui.robot.Widgets;
import org.mirage.ui.robot.Window;

/** Two versions are dragged together, and what they differ in is saved. */
class SaveComparisonTest {

    @TempDir
    Path folder;

    @BeforeEach
    void dragOneVersionOntoAnother() throws IOException {
        SmallDisk disk = new SmallDisk(folder);
        Window.open(folder.resolve("library"), disk.make(folder.resolve("one.raw")), "web");
        disk.put("etc/motd", "Welcome\n").put("home/anna/.profile", "umask 077\n");
        Window.add(disk.make(folder.resolve("two.raw")), "web");
        Tree images = Window.libraryTree();
        Hands.click(Rows.find(images, "web (2)"));
        Hands.press(SWT.ARROW_RIGHT);
        Hands.drag(Rows.find(images, "web (2)", "web@2"), Rows.find(images, "web (2)", "web@1"));
        Widgets.find(Tree.class, "compare.tree");
        assertEquals("web@1 \u2194 web@2", Ui.get(() -> Window.page().getActiveEditor().getTitle()));
    }

    @ParameterizedTest
    @CsvSource({"0, html, <!DOCTYPE html>", "2, json, {"})
    void reportsOfOtherForms(int place, String ending, String beginning) throws IOException {
        Path report = folder.resolve("report." + ending);
        Tree differences = Widgets.find(Tree.class, "compare.tree");
        Hands.click(Rows.find(differences, "/"));
        Hands.choose(differences, 'f', "Save Report\u2026");
        Combo format = Widgets.find(Combo.class, "report.format");
        Hands.pick(format, Ui.get(() -> format.getItem(place)));
        Hands.fill(Widgets.find(Text.class, "report.target"), report.toString());
        Hands.click(Dialogs.finish());
        Await.until("the report is said to be saved", () -> Widgets.now(Label.class, "notice.text") != null);
        String text = Files.readString(report);
        assertTrue(text.startsWith(beginning), text);
        assertTrue(text.contains("motd"), text);
    }

    @Test
    void reportAndChangeSetAreSaved() throws IOException {
        Path report = folder.resolve("report.csv");
        Tree differences = Widgets.find(Tree.class, "compare.tree");
        Hands.click(Rows.find(differences, "/"));
        Hands.choose(differences, 'f', "Save Report\u2026");
        Hands.click(Widgets.find(Combo.class, "report.format"));
        Hands.press(SWT.ARROW_DOWN);
        Hands.press(SWT.CR);
        Hands.fill(Widgets.find(Text.class, "report.target"), report.toString());
        Screenshot.take("save-report");
        Hands.click(Dialogs.finish());
        Await.until("the report is said to be saved", () -> Widgets.now(Label.class, "notice.text") != null);
        Screenshot.take("report-saved");
        List<String> lines = Files.readAllLines(report);
        assertTrue(lines.stream().anyMatch(line -> line.contains("/etc/motd")), lines::toString);
        assertTrue(lines.stream().anyMatch(line -> line.contains("/home/anna/.profile")), lines::toString);

        Hands.click(Rows.find(differences, "/", "etc"));
        Path changes = folder.resolve("motd.changes");
        Files.writeString(changes, "something else\n");
        Hands.choose(differences, 'f', "Save as Change Set\u2026");
        assertTrue(Ui.get(Widgets.find(Button.class, "changes.selected")::getSelection).booleanValue());
        Hands.fill(Widgets.find(Text.class, "changes.title"), "greet people");
        Hands.fill(Widgets.find(Text.class, "changes.target"), changes.toString());
        Screenshot.take("save-changes");
        Hands.click(Dialogs.finish());
        Hands.click(Dialogs.button(0));
        Await.until("the change set is there", () -> read(changes).contains("greet people"));
        assertTrue(read(changes).contains("/etc/motd"), () -> read(changes));
        assertTrue(!read(changes).contains("/home/anna"), () -> read(changes));
        Screenshot.take("changes-saved");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            return "";
        }
    }
}
