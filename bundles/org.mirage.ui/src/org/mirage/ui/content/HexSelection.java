// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.content;

import java.util.HexFormat;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Event;

/** Moves through a hexadecimal view by keys and mouse, marks bytes and copies them. */
final class HexSelection {

    /** A clipboard is no place for more. */
    private static final int MOST_COPIED = 1 << 20;

    private final HexView view;
    private long anchor;
    private long caret;
    private boolean any;

    HexSelection(HexView view) {
        this.view = view;
    }

    static String digits(int value) {
        return HexFormat.of().toHexDigits((byte) value);
    }

    void listen() {
        view.addListener(SWT.MouseDown, event -> {
            view.setFocus();
            if (event.button == 1) {
                moveTo(event, view.offsetAt(event.x, event.y));
            }
        });
        view.addListener(SWT.MouseMove, event -> {
            if ((event.stateMask & SWT.BUTTON1) != 0 && any) {
                caret = view.offsetAt(event.x, event.y);
                view.reveal(caret);
            }
        });
        view.addListener(SWT.KeyDown, this::key);
        view.addListener(SWT.Traverse, event -> event.doit = event.detail != SWT.TRAVERSE_ARROW_NEXT
                && event.detail != SWT.TRAVERSE_ARROW_PREVIOUS);
        MenuManager menu = new MenuManager();
        menu.add(action(Messages.HexSelection_copy, this::copy));
        menu.add(action(Messages.HexSelection_goTo, this::goTo));
        view.setMenu(menu.createContextMenu(view));
    }

    private static Action action(String label, Runnable what) {
        return new Action(label) {
            @Override
            public void run() {
                what.run();
            }
        };
    }

    void clear() {
        any = false;
        anchor = 0;
        caret = 0;
    }

    boolean contains(long offset) {
        return any && offset >= Math.min(anchor, caret) && offset <= Math.max(anchor, caret);
    }

    private void key(Event event) {
        if (view.blocks() == null) {
            return;
        }
        boolean control = (event.stateMask & SWT.MOD1) != 0;
        long page = (long) view.visibleRows() * HexLayout.ROW;
        switch (event.keyCode) {
            case SWT.ARROW_LEFT -> moveTo(event, caret - 1);
            case SWT.ARROW_RIGHT -> moveTo(event, caret + 1);
            case SWT.ARROW_UP -> moveTo(event, caret - HexLayout.ROW);
            case SWT.ARROW_DOWN -> moveTo(event, caret + HexLayout.ROW);
            case SWT.PAGE_UP -> moveTo(event, caret - page);
            case SWT.PAGE_DOWN -> moveTo(event, caret + page);
            case SWT.HOME -> moveTo(event, control ? 0 : caret - caret % HexLayout.ROW);
            case SWT.END -> moveTo(event, control ? view.blocks().size() - 1 : caret - caret % HexLayout.ROW + HexLayout.ROW - 1);
            case 'a' -> {
                if (control) {
                    all();
                }
            }
            case 'c' -> {
                if (control) {
                    copy();
                }
            }
            case 'l' -> {
                if (control) {
                    goTo();
                }
            }
            default -> {
                // nothing to do with bytes
            }
        }
    }

    private void moveTo(Event event, long offset) {
        if (view.blocks() == null || view.blocks().size() == 0) {
            return;
        }
        caret = Math.max(0, Math.min(offset, view.blocks().size() - 1));
        if ((event.stateMask & SWT.SHIFT) == 0) {
            anchor = caret;
        }
        any = true;
        view.reveal(caret);
    }

    private void all() {
        if (view.blocks() != null && view.blocks().size() > 0) {
            anchor = 0;
            caret = view.blocks().size() - 1;
            any = true;
            view.redraw();
        }
    }

    private void goTo() {
        InputDialog dialog = new InputDialog(view.getShell(), Messages.HexSelection_goToTitle, Messages.HexSelection_goToText,
                "0x" + Long.toHexString(caret), text -> OffsetText.check(text, view.blocks().size())); //$NON-NLS-1$
        if (dialog.open() == Window.OK) {
            moveTo(new Event(), OffsetText.parse(dialog.getValue()));
        }
    }

    private void copy() {
        if (!any) {
            return;
        }
        long start = Math.min(anchor, caret);
        int length = (int) Math.min(Math.abs(caret - anchor) + 1, MOST_COPIED);
        view.blocks().read(start, length, bytes -> {
            Clipboard clipboard = new Clipboard(view.getDisplay());
            clipboard.setContents(new Object[] {HexFormat.ofDelimiter(" ").formatHex(bytes)}, //$NON-NLS-1$
                    new Transfer[] {TextTransfer.getInstance()});
            clipboard.dispose();
        });
    }
}
