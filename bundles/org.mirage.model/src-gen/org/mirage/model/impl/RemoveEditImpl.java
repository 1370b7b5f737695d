// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.model.impl;

import org.eclipse.emf.common.notify.Notification;

import org.eclipse.emf.ecore.EClass;

import org.eclipse.emf.ecore.impl.ENotificationImpl;

import org.mirage.model.MiragePackage;
import org.mirage.model.RemoveEdit;

/**
 * An implementation of the model object '<em><b>Remove Edit</b></em>'.
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.mirage.model.impl.RemoveEditImpl#isTree <em>Tree</em>}</li>
 * </ul>
 *
 * @generated
 */
public class RemoveEditImpl extends PathEditImpl implements RemoveEdit {
	/**
	 * The default value of the '{@link #isTree() <em>Tree</em>}' attribute.
	 * @see #isTree()
	 * @generated
	 * @ordered
	 */
	protected static final boolean TREE_EDEFAULT = false;

	/**
	 * The cached value of the '{@link #isTree() <em>Tree</em>}' attribute.
	 * @see #isTree()
	 * @generated
	 * @ordered
	 */
	protected boolean tree = TREE_EDEFAULT;

	/**
	 * @generated
	 */
	protected RemoveEditImpl() {
		super();
	}

	/**
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return MiragePackage.Literals.REMOVE_EDIT;
	}

	/**
	 * @generated
	 */
	@Override
	public boolean isTree() {
		return tree;
	}

	/**
	 * @generated
	 */
	@Override
	public void setTree(boolean newTree) {
		boolean oldTree = tree;
		tree = newTree;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.REMOVE_EDIT__TREE, oldTree, tree));
	}

	/**
	 * @generated
	 */
	@Override
	public Object eGet(int featureID, boolean resolve, boolean coreType) {
		switch (featureID) {
			case MiragePackage.REMOVE_EDIT__TREE:
				return isTree();
		}
		return super.eGet(featureID, resolve, coreType);
	}

	/**
	 * @generated
	 */
	@Override
	public void eSet(int featureID, Object newValue) {
		switch (featureID) {
			case MiragePackage.REMOVE_EDIT__TREE:
				setTree((Boolean)newValue);
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
			case MiragePackage.REMOVE_EDIT__TREE:
				setTree(TREE_EDEFAULT);
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
			case MiragePackage.REMOVE_EDIT__TREE:
				return tree != TREE_EDEFAULT;
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
		result.append(" (tree: ");
		result.append(tree);
		result.append(')');
		return result.toString();
	}

} //RemoveEditImpl
