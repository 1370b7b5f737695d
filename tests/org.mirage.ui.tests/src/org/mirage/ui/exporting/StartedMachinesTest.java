// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.exporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.ui.robot.Await;
import org.mirage.ui.robot.BootSector;
import org.mirage.ui.robot.Dialogs;
import org.mirage.ui.robot.Hands;
import org.mirage.ui.robot.Rows;
import org.mirage.ui.robot.Screenshot;
import org.mirage.ui.robot.SmallDisk;
import org.mirage.ui.robot.Ui;
import org.mirage.ui.robot.Widgets;
import org.mirage.ui.robot.Window;

/** Machines of a table that are started when all are written. */
class StartedMachinesTest {

    @TempDir
    Path folder;

    private static String cell(Table table, int row, int column) {
        return Ui.get(() -> table.getItem(row).getText(column));
    }

    /** Goes to the table, with so many machines that are started afterwards. */
    private void fill(String printed, int machines) throws IOException {
        Path disk = new SmallDisk(folder).make(folder.resolve("small.raw"));
        BootSector.write(disk, printed);
        Window.open(folder.resolve("library"), disk, "web");
        Hands.choose(Rows.find(Window.libraryTree(), "web"), "Export Disk\u2026");
        Hands.click(Rows.find(Widgets.find(Table.class, "export.presets"), "Any other program"));
        Hands.pick(Widgets.find(Combo.class, "export.format"), ExportFormat.QCOW2.label);
        Hands.click(Widgets.find(Button.class, "export.more"));
        Hands.click(Widgets.find(Button.class, "export.checkBoot"));
        Dialogs.awaitFinish(true);
        Hands.click(Dialogs.next());
        Widgets.find(Table.class, "export.steps");
        Hands.click(Dialogs.next());
        Hands.click(Widgets.find(Button.class, "export.several"));
        Table table = Widgets.find(Table.class, "export.machines");
        for (int row = 0; row < machines; row++) {
            int now = row;
            Hands.click(Widgets.find(ToolItem.class, "export.rows.add"));
            Hands.type("shop" + row);
            Hands.press(SWT.CR);
            Await.until("it is named", () -> table.getItemCount() > now && ("shop" + now).equals(table.getItem(now).getText()));
        }
        Hands.fill(Widgets.find(Text.class, "export.folder"), folder.toString());
        Dialogs.awaitFinish(true);
    }

    @Test
    void someMachinesOfATableAreStarted() throws IOException {
        fill("\r\nweb login: ", 3);
        Hands.pick(Widgets.find(Combo.class, "export.startedMost"), Messages.SampleField_two);
        Screenshot.take("export-machines-to-start");
        Hands.click(Dialogs.finish());
        Table progress = Widgets.find(Table.class, "machines.table");
        Label state = Widgets.find(Label.class, "machines.state");
        Await.some("two were started", Duration.ofMinutes(3), () -> state.getText().contains("Started afterwards: 2") ? state : null);
        assertTrue(cell(progress, 0, 3).startsWith("starts"), cell(progress, 0, 3));
        assertTrue(cell(progress, 1, 3).isEmpty(), cell(progress, 1, 3));
        assertTrue(cell(progress, 2, 3).startsWith("starts"), cell(progress, 2, 3));
        Screenshot.take("export-machines-started");
        Hands.click(Dialogs.button("Close"));
        assertTrue(Files.readString(folder.resolve("shop2.console.log")).contains("web login:"));
        assertFalse(Files.exists(folder.resolve("shop1.console.log")));
        Window.idle();
    }

    @Test
    void whoStopsWhileMachinesAreStartedHasThemAll() throws IOException {
        fill("nothing that is waited for", 2);
        Path log = Files.writeString(folder.resolve("shop0.console.log"), "precious");
        Hands.click(Dialogs.finish());
        Dialogs.button("Replace");
        assertTrue(Ui.get(() -> Widgets.all(Label.class).stream().anyMatch(label -> label.getText().contains(log + " is there already"))));
        Hands.click(Dialogs.button("Replace"));
        Table progress = Widgets.find(Table.class, "machines.table");
        Await.until("the first is being started", () -> "starting".equals(progress.getItem(0).getText(3)));
        Hands.click(Dialogs.button("Stop"));
        Label state = Widgets.find(Label.class, "machines.state");
        Await.until("it has stopped", () -> state.getText().contains("Starting them was stopped."));
        Screenshot.take("export-machines-start-stopped");
        assertTrue(Ui.get(state::getText).contains("2 machines of web@1 are in " + folder), Ui.get(state::getText));
        assertEquals("stopped", cell(progress, 0, 3));
        assertEquals("", cell(progress, 1, 3));
        assertEquals("shop1.qcow2", cell(progress, 1, 2));
        Hands.click(Dialogs.button("Close"));
        Window.idle();
    }
}
