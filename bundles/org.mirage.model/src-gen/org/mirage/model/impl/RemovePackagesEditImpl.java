// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.model.impl;

import java.util.Collection;

import org.eclipse.emf.common.notify.Notification;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EClass;

import org.eclipse.emf.ecore.impl.ENotificationImpl;

import org.eclipse.emf.ecore.util.EDataTypeEList;

import org.mirage.model.MiragePackage;
import org.mirage.model.RemovePackagesEdit;

/**
 * An implementation of the model object '<em><b>Remove Packages Edit</b></em>'.
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.mirage.model.impl.RemovePackagesEditImpl#getPackages <em>Packages</em>}</li>
 *   <li>{@link org.mirage.model.impl.RemovePackagesEditImpl#isPurge <em>Purge</em>}</li>
 * </ul>
 *
 * @generated
 */
public class RemovePackagesEditImpl extends EditImpl implements RemovePackagesEdit {
	/**
	 * The cached value of the '{@link #getPackages() <em>Packages</em>}' attribute list.
	 * @see #getPackages()
	 * @generated
	 * @ordered
	 */
	protected EList<String> packages;

	/**
	 * The default value of the '{@link #isPurge() <em>Purge</em>}' attribute.
	 * @see #isPurge()
	 * @generated
	 * @ordered
	 */
	protected static final boolean PURGE_EDEFAULT = false;

	/**
	 * The cached value of the '{@link #isPurge() <em>Purge</em>}' attribute.
	 * @see #isPurge()
	 * @generated
	 * @ordered
	 */
	protected boolean purge = PURGE_EDEFAULT;

	/**
	 * @generated
	 */
	protected RemovePackagesEditImpl() {
		super();
	}

	/**
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return MiragePackage.Literals.REMOVE_PACKAGES_EDIT;
	}

	/**
	 * @generated
	 */
	@Override
	public EList<String> getPackages() {
		if (packages == null) {
			packages = new EDataTypeEList<String>(String.class, this, MiragePackage.REMOVE_PACKAGES_EDIT__PACKAGES);
		}
		return packages;
	}

	/**
	 * @generated
	 */
	@Override
	public boolean isPurge() {
		return purge;
	}

	/**
	 * @generated
	 */
	@Override
	public void setPurge(boolean newPurge) {
		boolean oldPurge = purge;
		purge = newPurge;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.REMOVE_PACKAGES_EDIT__PURGE, oldPurge, purge));
	}

	/**
	 * @generated
	 */
	@Override
	public Object eGet(int featureID, boolean resolve, boolean coreType) {
		switch (featureID) {
			case MiragePackage.REMOVE_PACKAGES_EDIT__PACKAGES:
				return getPackages();
			case MiragePackage.REMOVE_PACKAGES_EDIT__PURGE:
				return isPurge();
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
			case MiragePackage.REMOVE_PACKAGES_EDIT__PACKAGES:
				getPackages().clear();
				getPackages().addAll((Collection<? extends String>)newValue);
				return;
			case MiragePackage.REMOVE_PACKAGES_EDIT__PURGE:
				setPurge((Boolean)newValue);
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
			case MiragePackage.REMOVE_PACKAGES_EDIT__PACKAGES:
				getPackages().clear();
				return;
			case MiragePackage.REMOVE_PACKAGES_EDIT__PURGE:
				setPurge(PURGE_EDEFAULT);
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
			case MiragePackage.REMOVE_PACKAGES_EDIT__PACKAGES:
				return packages != null && !packages.isEmpty();
			case MiragePackage.REMOVE_PACKAGES_EDIT__PURGE:
				return purge != PURGE_EDEFAULT;
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
		result.append(" (packages: ");
		result.append(packages);
		result.append(", purge: ");
		result.append(purge);
		result.append(')');
		return result.toString();
	}

} //RemovePackagesEditImpl
