// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.model.impl;

import java.util.Collection;

import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.notify.NotificationChain;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.InternalEObject;

import org.eclipse.emf.ecore.impl.ENotificationImpl;
import org.eclipse.emf.ecore.impl.MinimalEObjectImpl;

import org.eclipse.emf.ecore.util.EObjectContainmentWithInverseEList;
import org.eclipse.emf.ecore.util.InternalEList;

import org.mirage.model.Image;
import org.mirage.model.Library;
import org.mirage.model.MiragePackage;

/**
 * An implementation of the model object '<em><b>Library</b></em>'.
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.mirage.model.impl.LibraryImpl#getFolder <em>Folder</em>}</li>
 *   <li>{@link org.mirage.model.impl.LibraryImpl#isLoaded <em>Loaded</em>}</li>
 *   <li>{@link org.mirage.model.impl.LibraryImpl#getProblem <em>Problem</em>}</li>
 *   <li>{@link org.mirage.model.impl.LibraryImpl#getImages <em>Images</em>}</li>
 * </ul>
 *
 * @generated
 */
public class LibraryImpl extends MinimalEObjectImpl.Container implements Library {
	/**
	 * The default value of the '{@link #getFolder() <em>Folder</em>}' attribute.
	 * @see #getFolder()
	 * @generated
	 * @ordered
	 */
	protected static final String FOLDER_EDEFAULT = "";

	/**
	 * The cached value of the '{@link #getFolder() <em>Folder</em>}' attribute.
	 * @see #getFolder()
	 * @generated
	 * @ordered
	 */
	protected String folder = FOLDER_EDEFAULT;

	/**
	 * The default value of the '{@link #isLoaded() <em>Loaded</em>}' attribute.
	 * @see #isLoaded()
	 * @generated
	 * @ordered
	 */
	protected static final boolean LOADED_EDEFAULT = false;

	/**
	 * The cached value of the '{@link #isLoaded() <em>Loaded</em>}' attribute.
	 * @see #isLoaded()
	 * @generated
	 * @ordered
	 */
	protected boolean loaded = LOADED_EDEFAULT;

	/**
	 * The default value of the '{@link #getProblem() <em>Problem</em>}' attribute.
	 * @see #getProblem()
	 * @generated
	 * @ordered
	 */
	protected static final String PROBLEM_EDEFAULT = "";

	/**
	 * The cached value of the '{@link #getProblem() <em>Problem</em>}' attribute.
	 * @see #getProblem()
	 * @generated
	 * @ordered
	 */
	protected String problem = PROBLEM_EDEFAULT;

	/**
	 * The cached value of the '{@link #getImages() <em>Images</em>}' containment reference list.
	 * @see #getImages()
	 * @generated
	 * @ordered
	 */
	protected EList<Image> images;

	/**
	 * @generated
	 */
	protected LibraryImpl() {
		super();
	}

	/**
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return MiragePackage.Literals.LIBRARY;
	}

	/**
	 * @generated
	 */
	@Override
	public String getFolder() {
		return folder;
	}

	/**
	 * @generated
	 */
	@Override
	public void setFolder(String newFolder) {
		String oldFolder = folder;
		folder = newFolder;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.LIBRARY__FOLDER, oldFolder, folder));
	}

	/**
	 * @generated
	 */
	@Override
	public boolean isLoaded() {
		return loaded;
	}

	/**
	 * @generated
	 */
	@Override
	public void setLoaded(boolean newLoaded) {
		boolean oldLoaded = loaded;
		loaded = newLoaded;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.LIBRARY__LOADED, oldLoaded, loaded));
	}

	/**
	 * @generated
	 */
	@Override
	public String getProblem() {
		return problem;
	}

	/**
	 * @generated
	 */
	@Override
	public void setProblem(String newProblem) {
		String oldProblem = problem;
		problem = newProblem;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.LIBRARY__PROBLEM, oldProblem, problem));
	}

	/**
	 * @generated
	 */
	@Override
	public EList<Image> getImages() {
		if (images == null) {
			images = new EObjectContainmentWithInverseEList<Image>(Image.class, this, MiragePackage.LIBRARY__IMAGES, MiragePackage.IMAGE__LIBRARY);
		}
		return images;
	}

	/**
	 * @generated
	 */
	@SuppressWarnings("unchecked")
	@Override
	public NotificationChain eInverseAdd(InternalEObject otherEnd, int featureID, NotificationChain msgs) {
		switch (featureID) {
			case MiragePackage.LIBRARY__IMAGES:
				return ((InternalEList<InternalEObject>)(InternalEList<?>)getImages()).basicAdd(otherEnd, msgs);
		}
		return super.eInverseAdd(otherEnd, featureID, msgs);
	}

	/**
	 * @generated
	 */
	@Override
	public NotificationChain eInverseRemove(InternalEObject otherEnd, int featureID, NotificationChain msgs) {
		switch (featureID) {
			case MiragePackage.LIBRARY__IMAGES:
				return ((InternalEList<?>)getImages()).basicRemove(otherEnd, msgs);
		}
		return super.eInverseRemove(otherEnd, featureID, msgs);
	}

	/**
	 * @generated
	 */
	@Override
	public Object eGet(int featureID, boolean resolve, boolean coreType) {
		switch (featureID) {
			case MiragePackage.LIBRARY__FOLDER:
				return getFolder();
			case MiragePackage.LIBRARY__LOADED:
				return isLoaded();
			case MiragePackage.LIBRARY__PROBLEM:
				return getProblem();
			case MiragePackage.LIBRARY__IMAGES:
				return getImages();
		}
		return super.eGet(featureID, resolve, coreType);
	}

	/**
	 * @generated
	 */
	@SuppressWarnings("unchecked")
	@Override
	public void eSet(int featureID, Object newValue) {
		switch (featureID) {
			case MiragePackage.LIBRARY__FOLDER:
				setFolder((String)newValue);
				return;
			case MiragePackage.LIBRARY__LOADED:
				setLoaded((Boolean)newValue);
				return;
			case MiragePackage.LIBRARY__PROBLEM:
				setProblem((String)newValue);
				return;
			case MiragePackage.LIBRARY__IMAGES:
				getImages().clear();
				getImages().addAll((Collection<? extends Image>)newValue);
				return;
		}
		super.eSet(featureID, newValue);
	}

	/**
	 * @generated
	 */
	@Override
	public void eUnset(int featureID) {
		switch (featureID) {
			case MiragePackage.LIBRARY__FOLDER:
				setFolder(FOLDER_EDEFAULT);
				return;
			case MiragePackage.LIBRARY__LOADED:
				setLoaded(LOADED_EDEFAULT);
				return;
			case MiragePackage.LIBRARY__PROBLEM:
				setProblem(PROBLEM_EDEFAULT);
				return;
			case MiragePackage.LIBRARY__IMAGES:
				getImages().clear();
				return;
		}
		super.eUnset(featureID);
	}

	/**
	 * @generated
	 */
	@Override
	public boolean eIsSet(int featureID) {
		switch (featureID) {
			case MiragePackage.LIBRARY__FOLDER:
				return FOLDER_EDEFAULT == null ? folder != null : !FOLDER_EDEFAULT.equals(folder);
			case MiragePackage.LIBRARY__LOADED:
				return loaded != LOADED_EDEFAULT;
			case MiragePackage.LIBRARY__PROBLEM:
				return PROBLEM_EDEFAULT == null ? problem != null : !PROBLEM_EDEFAULT.equals(problem);
			case MiragePackage.LIBRARY__IMAGES:
				return images != null && !images.isEmpty();
		}
		return super.eIsSet(featureID);
	}

	/**
	 * @generated
	 */
	@Override
	public String toString() {
		if (eIsProxy()) return super.toString();

		StringBuilder result = new StringBuilder(super.toString());
		result.append(" (folder: ");
		result.append(folder);
		result.append(", loaded: ");
		result.append(loaded);
		result.append(", problem: ");
		result.append(problem);
		result.append(')');
		return result.toString();
	}

} //LibraryImpl
