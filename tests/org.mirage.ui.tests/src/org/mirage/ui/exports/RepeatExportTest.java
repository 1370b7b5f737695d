// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.exports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.ExportDisk;
import org.mirage.engine.ExportForm;
import org.mirage.engine.ExportInstances;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionName;
import org.mirage.engine.applying.GivenChanges;
import org.mirage.engine.customising.Customising;
import org.mirage.engine.customising.InstanceTable;
import org.mirage.engine.customising.WrittenStep;
import org.mirage.ui.Keys;
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

/** An export is done again once, however often it is clicked, and what was typed for it stays until it begins. */
class RepeatExportTest {

    @TempDir
    Path folder;

    /** The library is written to after the files are there. */
    @AfterEach
    void awaitNote() {
        Window.idle();
    }

    @Test
    void whatIsSecretIsAskedForAgainOfEachMachine() throws IOException {
        Path disk = new SmallDisk(folder).make(folder.resolve("small.raw"));
        Window.open(folder.resolve("library"), disk, "web");
        Window.showView(ExportsView.ID);
        Path target = Files.createDirectory(folder.resolve("machines"));
        new ExportInstances(LibrarySession.current().engine(), new VersionName("web", 1),
                InstanceTable.of("name,password\nshop,hidden-1\nmail,hidden-2\n", "two.csv")).folder(target).form(ExportForm.PLAIN)
                .customising(new Customising(List.of(secretStep()), Map.of())).call(Monitor.NONE);
        Path precious = Files.writeString(target.resolve("mail.qcow2"), "precious");
        Files.delete(target.resolve("shop.qcow2"));
        Table table = Widgets.find(Table.class, "exports.table");
        Rows.await(table, "web@1");
        Hands.click(Rows.find(table, "web@1"));
        Hands.click(again());
        Table cells = Widgets.find(Table.class, "export.machines");
        assertEquals(List.of("shop", "mail"), Ui.get(() -> List.of(cells.getItem(0).getText(), cells.getItem(1).getText())));
        Dialogs.awaitButton(IDialogConstants.OK_ID, false);
        Screenshot.take("exports-secrets-none");
        Label about = Widgets.find(Label.class, "exports.cellProblem");
        Window.copy("name\tpassword\nmail\tone\nblog\ttwo\n");
        Hands.click(Widgets.find(ToolItem.class, "exports.cells.paste"));
        Await.until("a machine that there was not is told", () -> about.getText().contains("no machine called blog"));
        assertEquals("", Ui.get(() -> cells.getItem(1).getText(1)));
        Window.copy("password\tname\ntwo\tmail\none\tshop\n");
        Hands.click(Widgets.find(ToolItem.class, "exports.cells.paste"));
        Dialogs.awaitButton(IDialogConstants.OK_ID, true);
        assertFalse(Ui.get(() -> cells.getItem(1).getText(1)).contains("two"));
        Screenshot.take("exports-secrets");
        List<String> typed = Ui.get(() -> List.of(cells.getItem(0).getText(1), cells.getItem(1).getText(1)));
        Hands.click(Dialogs.button(IDialogConstants.OK_ID));
        Dialogs.button("Replace");
        Screenshot.take("exports-secrets-replace");
        Hands.press(SWT.CR);
        awaitNoQuestion();
        assertEquals("precious", Files.readString(precious));
        assertEquals(typed, Ui.get(() -> List.of(cells.getItem(0).getText(1), cells.getItem(1).getText(1))));
        Hands.click(Dialogs.button(IDialogConstants.OK_ID));
        Hands.click(Dialogs.button("Replace"));
        Table progress = Widgets.find(Table.class, "machines.table");
        Await.until("both are complete", () -> "shop.qcow2".equals(progress.getItem(0).getText(2))
                && "mail.qcow2".equals(progress.getItem(1).getText(2)));
        Hands.click(Dialogs.button("Close"));
        Tools.run("qemu-img", "compare", "-f", "raw", "-F", "qcow2", disk.toString(), precious.toString());
        Rows.await(table, "web@1", "web@1");
    }

    private static void awaitNoQuestion() {
        Await.until("it is asked no more", () -> Widgets.all(Button.class).stream()
                .noneMatch(button -> button.getText().equals("Replace")));
    }

    /** It changes nothing, so that no appliance is needed. */
    private static WrittenStep secretStep() throws IOException {
        String text = "mirage changes 1\nparameter password\n  secret\nset /etc/passwd\n  expect file\n  mode 0644\nend\n";
        return WrittenStep.of("secret.changes", GivenChanges.read(text.getBytes(StandardCharsets.UTF_8), "secret.changes", null));
    }

    @Test
    void whatIsSecretIsAskedForAgain() throws IOException {
        Path disk = new SmallDisk(folder).make(folder.resolve("small.raw"));
        Window.open(folder.resolve("library"), disk, "web");
        Window.showView(ExportsView.ID);
        Path target = folder.resolve("one.qcow2");
        new ExportDisk(LibrarySession.current().engine(), new VersionName("web", 1)).target(target)
                .customising(new Customising(List.of(secretStep()), Map.of("password", "hidden-70f3".getBytes(StandardCharsets.UTF_8))))
                .call(Monitor.NONE);
        Files.writeString(target, "precious");
        Table table = Widgets.find(Table.class, "exports.table");
        Rows.await(table, "web@1");
        Hands.click(Rows.find(table, "web@1"));
        StyledText details = Widgets.find(StyledText.class, "exports.details");
        Await.until("it is told what was done", () -> details.getText().contains("secret.changes"));
        String told = Ui.get(details::getText);
        assertFalse(told.contains("hidden-70f3"), told);

        Hands.click(again());
        Text password = Widgets.find(Text.class, "exports.parameter.password");
        assertTrue((Ui.get(password::getStyle) & SWT.PASSWORD) != 0);
        Dialogs.awaitButton(IDialogConstants.OK_ID, false);
        Screenshot.take("exports-secret");
        Hands.fill(password, "hidden-70f3");
        Dialogs.awaitButton(IDialogConstants.OK_ID, true);
        Hands.click(Dialogs.button(IDialogConstants.OK_ID));
        Dialogs.button("Replace");
        Screenshot.take("exports-secret-replace");
        Hands.press(SWT.CR);
        awaitNoQuestion();
        assertEquals("precious", Files.readString(target));
        assertEquals("hidden-70f3", Ui.get(password::getText));
        Hands.click(Dialogs.button(IDialogConstants.OK_ID));
        Hands.click(Dialogs.button("Replace"));
        Widgets.find(Label.class, "notice.text");
        Tools.run("qemu-img", "compare", "-f", "raw", "-F", "qcow2", disk.toString(), target.toString());
        Rows.await(table, "web@1", "web@1");
    }

    @Test
    void twoClicksExportOnce() throws IOException {
        Path disk = new SmallDisk(folder).make(folder.resolve("small.raw"));
        Window.open(folder.resolve("library"), disk, "web");
        Window.showView(ExportsView.ID);
        Path target = folder.resolve("one.qcow2");
        new ExportDisk(LibrarySession.current().engine(), new VersionName("web", 1)).target(target).call(Monitor.NONE);
        Files.delete(target);
        Table table = Widgets.find(Table.class, "exports.table");
        Rows.await(table, "web@1");
        Hands.click(Rows.find(table, "web@1"));
        doubleClick(again());
        Widgets.find(Label.class, "notice.text");
        Window.idle();
        Dialogs.awaitClosed();
        Rows.await(table, "web@1", "web@1");
        Tools.run("qemu-img", "compare", "-f", "raw", "-F", "qcow2", disk.toString(), target.toString());

        // when it is done it can be done again
        Files.delete(target);
        ToolItem again = again();
        Await.until("it can be clicked", again::isEnabled);
        Hands.click(Ui.get(() -> table.getItem(1)));
        Hands.click(again);
        Rows.await(table, "web@1", "web@1", "web@1");
        Window.idle();
        Tools.run("qemu-img", "compare", "-f", "raw", "-F", "qcow2", disk.toString(), target.toString());
    }

    @Test
    void whileItIsDoneAgainItIsNotBegunOnceMore() throws IOException {
        Window.open(folder.resolve("library"), new SmallDisk(folder).make(folder.resolve("small.raw")), "web");
        Window.showView(ExportsView.ID);
        Path target = folder.resolve("one.qcow2");
        new ExportDisk(LibrarySession.current().engine(), new VersionName("web", 1)).target(target)
                .customising(new Customising(List.of(secretStep()), Map.of("password", "hidden".getBytes(StandardCharsets.UTF_8))))
                .call(Monitor.NONE);
        Files.delete(target);
        Table table = Widgets.find(Table.class, "exports.table");
        Rows.await(table, "web@1");
        Hands.click(Rows.find(table, "web@1"));
        doubleClick(again());
        Hands.fill(Widgets.find(Text.class, "exports.parameter.password"), "hidden");
        Window.idle();
        assertEquals(1, Ui.get(() -> Widgets.all(Text.class).stream()
                .filter(text -> "exports.parameter.password".equals(text.getData(Keys.KEY))).count()));
        ToolItem again = again();
        assertFalse(Ui.get(again::isEnabled));
        // nothing comes behind it
        Hands.click(Dialogs.cancel());
        Dialogs.awaitClosed();
        Window.idle();
        Dialogs.awaitClosed();
        Await.until("it can be clicked again", again::isEnabled);
        assertFalse(Files.exists(target));

        Hands.click(again);
        Hands.fill(Widgets.find(Text.class, "exports.parameter.password"), "hidden");
        doubleClick(Dialogs.button(IDialogConstants.OK_ID));
        Widgets.find(Label.class, "notice.text");
        Window.idle();
        Dialogs.awaitClosed();
        Rows.await(table, "web@1", "web@1");
    }

    private static ToolItem again() {
        return Widgets.tool("Do the selected export once more, to the same place");
    }

    private static void doubleClick(ToolItem tool) {
        Await.until("it can be clicked", tool::isEnabled);
        Hands.open(Ui.get(tool::getParent), Ui.get(() -> {
            Rectangle bounds = tool.getBounds();
            return new Point(bounds.x + bounds.width / 2, bounds.y + bounds.height / 2);
        }));
    }

    private static void doubleClick(Button button) {
        Hands.open(button, Ui.get(() -> new Point(button.getSize().x / 2, button.getSize().y / 2)));
    }
}
