// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.changes;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.mirage.engine.Names;
import org.mirage.engine.changes.Parameter;
import org.mirage.engine.changes.ValueFile;
import org.mirage.ui.Icons;
import org.mirage.ui.Keys;
import org.mirage.ui.format.CountText;
import org.mirage.ui.jobs.ReadJob;

/** The value of a parameter: typed in a line, in several as soon as it has a line break, or taken from a file. */
final class ParameterField {

    /** What stands in a field: what was typed, or what a file has that no field can show. */
    record State(String text, byte[] content) {
    }

    private static final int LINES = 5;
    /** Bytes that a person still reads in a field. */
    private static final int MOST_SHOWN = 64 << 10;

    private final Parameter parameter;
    private final String key;
    private final Runnable changed;
    private final Runnable resized;
    private final Composite row;
    private final ToolItem lines;
    private Text text;
    private byte[] content;
    private char echo;
    private boolean filling;

    /**
     * Makes the field.
     *
     * @param key its mark
     * @param changed runs after each change
     * @param resized runs when it needs more room or less
     */
    ParameterField(Composite parent, Parameter parameter, String key, Runnable changed, Runnable resized) {
        this.parameter = parameter;
        this.key = key;
        this.changed = changed;
        this.resized = resized;
        row = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(2, 0).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        ToolBar bar = new ToolBar(row, SWT.FLAT);
        lines = parameter.secret() ? null : new ToolItem(bar, SWT.CHECK);
        if (lines != null) {
            Keys.mark(lines, key + ".lines"); //$NON-NLS-1$
            lines.setImage(Icons.TEXT.image());
            lines.setToolTipText(Messages.ParameterField_lines);
            lines.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> linesChosen()));
        }
        ToolItem file = Keys.mark(new ToolItem(bar, SWT.PUSH), key + ".file"); //$NON-NLS-1$
        file.setImage(Icons.OPEN.image());
        file.setToolTipText(Messages.ParameterField_file);
        file.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> choose()));
        GridDataFactory.swtDefaults().align(SWT.END, SWT.BEGINNING).applyTo(bar);
        make(false);
        if (parameter.initial() != null) {
            set(new State(shown(parameter), null));
        }
    }

    private void make(boolean several) {
        if (text != null) {
            text.dispose();
        }
        int style = parameter.secret() ? SWT.PASSWORD : several ? SWT.MULTI | SWT.V_SCROLL | SWT.H_SCROLL : SWT.SINGLE;
        text = Keys.mark(new Text(row, SWT.BORDER | style), key);
        echo = text.getEchoChar();
        text.moveAbove(null);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, several ? SWT.FILL : SWT.CENTER)
                .hint(100, several ? LINES * text.getLineHeight() : SWT.DEFAULT).applyTo(text);
        if (several) {
            // a field among others is left by the key that leaves them, too
            text.addTraverseListener(event -> event.doit |= event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        }
        if (lines != null) {
            lines.setSelection(several);
        }
        text.addModifyListener(event -> modified());
        text.addKeyListener(KeyListener.keyPressedAdapter(event -> {
            if (content != null && (event.keyCode == SWT.DEL || event.keyCode == SWT.BS)) {
                set(new State("", null)); //$NON-NLS-1$
                changed.run();
            }
        }));
    }

    private void modified() {
        if (filling) {
            return;
        }
        changed.run();
        if (isSingle() && hasBreak(typed())) {
            // not while it tells of its change
            text.getDisplay().asyncExec(() -> {
                if (!row.isDisposed() && isSingle() && hasBreak(typed())) {
                    showAs(true, typed());
                    text.setFocus();
                    text.setSelection(text.getCharCount());
                }
            });
        }
    }

    private boolean isSingle() {
        return (text.getStyle() & SWT.MULTI) == 0 && !parameter.secret();
    }

    private static boolean hasBreak(String typed) {
        return typed.indexOf('\n') >= 0;
    }

    private void linesChosen() {
        boolean several = lines.getSelection() || hasBreak(typed());
        showAs(several, typed());
        text.setFocus();
    }

    private void showAs(boolean several, String typed) {
        filling = true;
        make(several);
        text.setText(typed);
        filling = false;
        if (row.isVisible()) {
            resized.run();
        }
    }

    private void choose() {
        FileDialog dialog = new FileDialog(row.getShell(), SWT.OPEN);
        dialog.setText(NLS.bind(Messages.ParameterField_choose, parameter.name()));
        String chosen = dialog.open();
        if (chosen != null) {
            load(chosen);
        }
    }

    /** Takes the content of a file; how it went is seen in the field, or in a dialog. */
    void load(String file) {
        ReadJob.run(NLS.bind(Messages.ParameterField_reading, file), row, monitor -> {
            byte[] bytes = ValueFile.read(Path.of(file));
            String read = parameter.secret() || bytes.length > MOST_SHOWN ? null : ValueFile.text(bytes);
            return () -> {
                set(read == null ? new State("", bytes) : new State(line(read), null)); //$NON-NLS-1$
                changed.run();
            };
        });
    }

    /** A file of one line is meant without the break at its end. */
    private static String line(String read) {
        return read.indexOf('\n') == read.length() - 1 ? read.substring(0, Math.max(0, read.length() - 1)) : read;
    }

    private String typed() {
        return text.getText().replace(Text.DELIMITER, "\n"); //$NON-NLS-1$
    }

    /** What stands in it. */
    State state() {
        return new State(content == null ? typed() : "", content); //$NON-NLS-1$
    }

    /** Puts something into it. */
    void set(State state) {
        content = state.content();
        boolean several = !parameter.secret() && content == null && hasBreak(state.text());
        if (several == isSingle() && !parameter.secret()) {
            showAs(several, state.text());
        }
        filling = true;
        text.setEditable(content == null);
        if (lines != null) {
            lines.setEnabled(content == null);
        }
        text.setToolTipText(content == null ? null : Messages.ParameterField_contentTip);
        if (parameter.secret()) {
            text.setEchoChar(content == null ? echo : '\0');
        }
        text.setText(content == null ? state.text() : NLS.bind(Messages.ParameterField_content, CountText.size(content.length)));
        filling = false;
    }

    /** True when there is a value, be it an empty one that is meant so. */
    boolean isGiven() {
        return parameter.initial() != null || content != null || !text.getText().isEmpty();
    }

    /** What is typed is meant as it stands, backslashes too; an initial value may hold what a field cannot show, and is itself then. */
    byte[] value() {
        if (content != null) {
            return content.clone();
        }
        String typed = typed();
        return parameter.initial() != null && typed.equals(shown(parameter)) ? parameter.initial().bytes()
                : typed.getBytes(StandardCharsets.UTF_8);
    }

    private static String shown(Parameter parameter) {
        byte[] initial = parameter.initial().bytes();
        String plain = ValueFile.text(initial);
        return plain != null ? plain : Names.show(initial);
    }
}
