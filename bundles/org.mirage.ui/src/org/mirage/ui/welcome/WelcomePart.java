// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.welcome;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.IntroPart;
import org.mirage.ui.Icons;
import org.mirage.ui.Keys;
import org.mirage.ui.handlers.Commands;

/** Greets at the first start, and from the Help menu: what Mirage is for and what to do first. */
public final class WelcomePart extends IntroPart {

    private static final int WIDTH = 560;

    private Composite content;

    @Override
    public void createPartControl(Composite parent) {
        ScrolledComposite scrolled = new ScrolledComposite(parent, SWT.V_SCROLL | SWT.H_SCROLL);
        scrolled.setExpandHorizontal(true);
        scrolled.setExpandVertical(true);
        Composite page = new Composite(scrolled, SWT.NONE);
        page.setBackground(Display.getCurrent().getSystemColor(SWT.COLOR_LIST_BACKGROUND));
        page.setBackgroundMode(SWT.INHERIT_FORCE);
        GridLayoutFactory.swtDefaults().margins(40, 40).applyTo(page);
        content = Keys.mark(new Composite(page, SWT.NONE), "welcome"); //$NON-NLS-1$
        GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.CENTER).grab(true, true).applyTo(content);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(16, 16).applyTo(content);
        heading();
        step(Icons.IMPORT, "welcome.import", Messages.Welcome_import, () -> leaveAnd(Commands.IMPORT)); //$NON-NLS-1$
        step(Icons.FOLDER, "welcome.browse", Messages.Welcome_browse, this::leave); //$NON-NLS-1$
        step(Icons.COMPARE, "welcome.compare", Messages.Welcome_compare, this::leave); //$NON-NLS-1$
        step(Icons.UPDATE, "welcome.update", Messages.Welcome_update, this::leave); //$NON-NLS-1$
        step(Icons.EXPORT, "welcome.export", Messages.Welcome_export, this::leave); //$NON-NLS-1$
        step(Icons.TEXT, "welcome.help", Messages.Welcome_help, //$NON-NLS-1$
                () -> PlatformUI.getWorkbench().getHelpSystem().displayHelp());
        scrolled.setContent(page);
        scrolled.setMinSize(page.computeSize(SWT.DEFAULT, SWT.DEFAULT));
    }

    private void heading() {
        Label mark = new Label(content, SWT.NONE);
        mark.setImage(Icons.MIRAGE48.image());
        LocalResourceManager resources = new LocalResourceManager(JFaceResources.getResources(), content);
        Font large = resources.create(FontDescriptor.createFrom(JFaceResources.getDialogFont()).increaseHeight(10));
        Label title = new Label(content, SWT.NONE);
        title.setFont(large);
        title.setText(Messages.Welcome_title);
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(title);
        new Label(content, SWT.NONE);
        Label text = new Label(content, SWT.WRAP);
        text.setText(Messages.Welcome_text);
        GridDataFactory.swtDefaults().hint(WIDTH, SWT.DEFAULT).applyTo(text);
    }

    private void step(Icons icon, String key, String text, Runnable action) {
        Label picture = new Label(content, SWT.NONE);
        picture.setImage(icon.image());
        GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.BEGINNING).indent(0, 2).applyTo(picture);
        Link link = Keys.mark(new Link(content, SWT.WRAP), key);
        link.setText(text);
        link.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
        GridDataFactory.swtDefaults().hint(WIDTH, SWT.DEFAULT).applyTo(link);
    }

    private void leave() {
        PlatformUI.getWorkbench().getIntroManager().closeIntro(this);
    }

    private void leaveAnd(String command) {
        leave();
        Commands.run(PlatformUI.getWorkbench(), command);
    }

    @Override
    public void standbyStateChanged(boolean standby) {
        // looks the same beside other parts
    }

    @Override
    public void setFocus() {
        content.setFocus();
    }
}
