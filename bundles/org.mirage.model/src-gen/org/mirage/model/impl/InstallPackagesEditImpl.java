// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.model.impl;

import java.util.Collection;

import org.eclipse.emf.common.notify.NotificationChain;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.InternalEObject;

import org.eclipse.emf.ecore.util.EDataTypeEList;
import org.eclipse.emf.ecore.util.EObjectContainmentEList;
import org.eclipse.emf.ecore.util.InternalEList;

import org.mirage.model.FileContent;
import org.mirage.model.InstallPackagesEdit;
import org.mirage.model.MiragePackage;

/**
 * An implementation of the model object '<em><b>Install Packages Edit</b></em>'.
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.mirage.model.impl.InstallPackagesEditImpl#getFiles <em>Files</em>}</li>
 *   <li>{@link org.mirage.model.impl.InstallPackagesEditImpl#getRepositories <em>Repositories</em>}</li>
 *   <li>{@link org.mirage.model.impl.InstallPackagesEditImpl#getPackages <em>Packages</em>}</li>
 * </ul>
 *
 * @generated
 */
public class InstallPackagesEditImpl extends EditImpl implements InstallPackagesEdit {
	/**
	 * The cached value of the '{@link #getFiles() <em>Files</em>}' containment reference list.
	 * @see #getFiles()
	 * @generated
	 * @ordered
	 */
	protected EList<FileContent> files;

	/**
	 * The cached value of the '{@link #getRepositories() <em>Repositories</em>}' attribute list.
	 * @see #getRepositories()
	 * @generated
	 * @ordered
	 */
	protected EList<String> repositories;

	/**
	 * The cached value of the '{@link #getPackages() <em>Packages</em>}' attribute list.
	 * @see #getPackages()
	 * @generated
	 * @ordered
	 */
	protected EList<String> packages;

	/**
	 * @generated
	 */
	protected InstallPackagesEditImpl() {
		super();
	}

	/**
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return MiragePackage.Literals.INSTALL_PACKAGES_EDIT;
	}

	/**
	 * @generated
	 */
	@Override
	public EList<FileContent> getFiles() {
		if (files == null) {
			files = new EObjectContainmentEList<FileContent>(FileContent.class, this, MiragePackage.INSTALL_PACKAGES_EDIT__FILES);
		}
		return files;
	}

	/**
	 * @generated
	 */
	@Override
	public EList<String> getRepositories() {
		if (repositories == null) {
			repositories = new EDataTypeEList<String>(String.class, this, MiragePackage.INSTALL_PACKAGES_EDIT__REPOSITORIES);
		}
		return repositories;
	}

	/**
	 * @generated
	 */
	@Override
	public EList<String> getPackages() {
		if (packages == null) {
			packages = new EDataTypeEList<String>(String.class, this, MiragePackage.INSTALL_PACKAGES_EDIT__PACKAGES);
		}
		return packages;
	}

	/**
	 * @generated
	 */
	@Override
	public NotificationChain eInverseRemove(InternalEObject otherEnd, int featureID, NotificationChain msgs) {
		switch (featureID) {
			case MiragePackage.INSTALL_PACKAGES_EDIT__FILES:
				return ((InternalEList<?>)getFiles()).basicRemove(otherEnd, msgs);
		}
		return super.eInverseRemove(otherEnd, featureID, msgs);
	}

	/**
	 * @generated
	 */
	@Override
	public Object eGet(int featureID, boolean resolve, boolean coreType) {
		switch (featureID) {
			case MiragePackage.INSTALL_PACKAGES_EDIT__FILES:
				return getFiles();
			case MiragePackage.INSTALL_PACKAGES_EDIT__REPOSITORIES:
				return getRepositories();
			case MiragePackage.INSTALL_PACKAGES_EDIT__PACKAGES:
				return getPackages();
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
			case MiragePackage.INSTALL_PACKAGES_EDIT__FILES:
				getFiles().clear();
				getFiles().addAll((Collection<? extends FileContent>)newValue);
				return;
			case MiragePackage.INSTALL_PACKAGES_EDIT__REPOSITORIES:
				getRepositories().clear();
				getRepositories().addAll((Collection<? extends String>)newValue);
				return;
			case MiragePackage.INSTALL_PACKAGES_EDIT__PACKAGES:
				getPackages().clear();
				getPackages().addAll((Collection<? extends String>)newValue);
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
			case MiragePackage.INSTALL_PACKAGES_EDIT__FILES:
				getFiles().clear();
				return;
			case MiragePackage.INSTALL_PACKAGES_EDIT__REPOSITORIES:
				getRepositories().clear();
				return;
			case MiragePackage.INSTALL_PACKAGES_EDIT__PACKAGES:
				getPackages().clear();
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
			case MiragePackage.INSTALL_PACKAGES_EDIT__FILES:
				return files != null && !files.isEmpty();
			case MiragePackage.INSTALL_PACKAGES_EDIT__REPOSITORIES:
				return repositories != null && !repositories.isEmpty();
			case MiragePackage.INSTALL_PACKAGES_EDIT__PACKAGES:
				return packages != null && !packages.isEmpty();
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
		result.append(" (repositories: ");
		result.append(repositories);
		result.append(", packages: ");
		result.append(packages);
		result.append(')');
		return result.toString();
	}

} //InstallPackagesEditImpl
