// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.compare;

import java.io.IOException;
import java.util.List;

import org.eclipse.compare.CompareConfiguration;
import org.eclipse.compare.CompareEditorInput;
import org.eclipse.compare.CompareViewerPane;
import org.eclipse.compare.Splitter;
import org.eclipse.compare.structuremergeviewer.ICompareInput;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableElement;
import org.mirage.engine.CancelledException;
import org.mirage.engine.compare.Comparison;
import org.mirage.engine.compare.Difference;
import org.mirage.ui.Icons;
import org.mirage.ui.Keys;
import org.mirage.ui.files.OpenedVersion;
import org.mirage.ui.jobs.Failures;
import org.mirage.ui.jobs.JobMonitor;

/** Versions compared in the platform's compare editor; the engine says what differs, here it is shown. */
public final class VersionsCompareInput extends CompareEditorInput implements IPersistableElement {

    private final CompareRequest request;
    private final byte[] wanted;
    private volatile CompareResult result;
    private volatile String failure;
    private final ContentViewers viewers;
    private StructurePane structure;
    private DifferenceActions actions;

    /**
     * Will compare.
     *
     * @param wanted raw path of the difference that is to be shown first, null for none
     */
    VersionsCompareInput(CompareRequest request, byte[] wanted) {
        super(configuration(request));
        this.request = request;
        this.wanted = wanted;
        setTitle(request.title());
        viewers = new ContentViewers(getCompareConfiguration(), request.isThreeWay(), form -> structure.showAs(form));
    }

    private static CompareConfiguration configuration(CompareRequest request) {
        CompareConfiguration configuration = new CompareConfiguration();
        configuration.setLeftEditable(false);
        configuration.setRightEditable(false);
        configuration.setLeftLabel(request.left().getName());
        configuration.setRightLabel(request.right().getName());
        if (request.isThreeWay()) {
            configuration.setAncestorLabel(request.base().getName());
        }
        // the platform may show the right side at the left, by a preference
        configuration.setProperty(CompareConfiguration.MIRRORED, Boolean.FALSE);
        configuration.setProperty(CompareConfiguration.USE_OUTLINE_VIEW, Boolean.FALSE);
        return configuration;
    }

    /** What is compared. */
    public CompareRequest request() {
        return request;
    }

    /** What differs; null until it is known, and when the versions could not be compared. */
    public Comparison comparison() {
        return result == null ? null : result.comparison();
    }

    /** The differences that are selected in the tree; user-interface thread. */
    public List<Difference> selected() {
        return selectedNodes().stream().map(DifferenceNode::difference).toList();
    }

    /** The same with where they stand in the tree. */
    List<DifferenceNode> selectedNodes() {
        return structure == null || structure.isDisposed() ? List.of() : structure.viewer().selectedDifferences();
    }

    /** The versions; null until they are opened. */
    Sides<OpenedVersion> versions() {
        return result == null ? null : result.versions();
    }

    @Override
    public boolean canRunAsJob() {
        return true;
    }

    @Override
    protected Object prepareInput(IProgressMonitor monitor) throws InterruptedException {
        try {
            result = CompareResult.of(request, new JobMonitor(monitor));
        } catch (CancelledException cancelled) {
            throw new InterruptedException(cancelled.getMessage());
        } catch (IOException | RuntimeException problem) {
            // the platform would close the editor; what is wrong stands there instead, with a button to try again
            failure = Failures.text(problem);
        }
        return this;
    }

    @Override
    public Control createContents(Composite parent) {
        if (failure != null) {
            return ProblemPage.create(parent, this, failure);
        }
        Composite page = Keys.mark(new Composite(parent, SWT.NONE), "compare"); //$NON-NLS-1$
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(page);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(new SummaryBar(page, this, result));
        Control content = result.isEqual() ? EqualPage.create(page, this, result)
                : Halves.remember((Splitter) super.createContents(page));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(content);
        return page;
    }

    @Override
    protected void contentsCreated() {
        super.contentsCreated();
        actions = new DifferenceActions(this, structure.viewer());
        actions.install(getWorkbenchPart().getSite());
        if (wanted != null) {
            structure.reveal(wanted);
        }
    }

    /** Compares anew by another profile, which is remembered. */
    void choose(String profile) {
        Profiles.remember(profile);
        CompareOpening.replace(this, request.with(profile), selectedPath());
    }

    /** Compares anew with left and right exchanged. */
    void swap() {
        CompareOpening.replace(this, request.swapped(), selectedPath());
    }

    /** Compares once more, such as after a failure. */
    void again() {
        CompareOpening.replace(this, request, wanted);
    }

    private byte[] selectedPath() {
        List<Difference> selected = selected();
        return selected.size() == 1 ? selected.getFirst().path() : null;
    }

    @Override
    protected CompareViewerPane createStructureInputPane(Composite parent) {
        structure = new StructurePane(parent, result, viewers::selectLast);
        return structure;
    }

    @Override
    public Viewer findContentViewer(Viewer oldViewer, ICompareInput input, Composite parent) {
        if (actions != null) {
            parent.getDisplay().asyncExec(actions::claim);
        }
        return input instanceof Shown shown ? viewers.find(oldViewer, shown, parent)
                : super.findContentViewer(oldViewer, input, parent);
    }

    @Override
    public boolean setFocus2() {
        return structure == null || structure.isDisposed() ? super.setFocus2() : structure.setFocus();
    }

    @Override
    public Image getTitleImage() {
        return Icons.COMPARE.image();
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
        return Icons.COMPARE.descriptor();
    }

    @Override
    public IPersistableElement getPersistable() {
        return request.planned() == null ? this : null;
    }

    @Override
    public String getFactoryId() {
        return CompareMemento.ID;
    }

    @Override
    public void saveState(IMemento memento) {
        CompareMemento.save(request, memento);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VersionsCompareInput that && request.hasSameSides(that.request);
    }

    @Override
    public int hashCode() {
        return request.left().hashCode() * 31 + request.right().hashCode();
    }
}
